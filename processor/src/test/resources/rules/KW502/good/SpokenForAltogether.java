package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.List;

public interface SpokenForAltogether {
  record Token(String word) {}

  record Lists(
      @NotSensitive(justification = "words of a text") List<Token> one,
      @NotSensitive(justification = "words of a text") List<Token> other,
      @NotSensitive(justification = "a word of a text") Token third) {}

  record Piece(String pin) {}

  record Hand(List<Piece> pieces) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  Lists lists();

  @NotSensitive(justification = "what holds it", paths = "Hand.pieces.pin")
  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  Hand hand();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
