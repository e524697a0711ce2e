package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface LettersDigitsAndDashes {
  @Cacheable(key = "tenant:{tenant_id}:user-logins.v2:u{id}-x", ttl = "10m")
  int logins(long id);

  @CacheEvict(key = "tenant:{tenant_id}:user-logins.v2:*")
  void resetAll();
}
