package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface NobodysEmail {
  @Cacheable(key = "tenant:{tenant_id}:tickets:{email}", ttl = "10m")
  int tickets(
      @NotSensitive(justification = "a mailbox of the company, nobody's own")
      @KeyPart(maxLength = 80)
      String email);

  @Cacheable(key = "tenant:{tenant_id}:users:{mobile}", ttl = "10m")
  int users(boolean mobile);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
