package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.List;
import java.util.UUID;

public interface OnlyLooksSecret {
  @NotSensitive(justification = "a piece on the board")
  record Token(int square) {}

  record Board(List<Token> pieces) {}

  record Page(
      List<String> rows,
      @NotSensitive(justification = "a cursor, worthless to others") String nextToken) {}

  record Listing(List<Page> pages, String token) {}

  @Cacheable(key = "tenant:{tenant_id}:board:{id}", ttl = "10m")
  Board board(UUID id);

  @NotSensitive(justification = "a cursor, worthless to others", paths = "Listing.token")
  @Cacheable(key = "tenant:{tenant_id}:listing:{id}", ttl = "10m")
  Listing listing(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
