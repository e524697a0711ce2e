package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.List;

public interface SpokenForInPart {
  record Token(String word) {}

  record Lists(
      @NotSensitive(justification = "words of a text") List<Token> spoken, List<Token> silent) {}

  record Listing(String nextToken, String apiKey) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW502
  Lists lists();

  @NotSensitive(justification = "a cursor", paths = "Listing.nextToken")
  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW502
  Listing listing();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
