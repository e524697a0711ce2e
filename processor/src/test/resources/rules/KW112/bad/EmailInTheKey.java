package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface EmailInTheKey {
  @Cacheable(key = "tenant:{tenant_id}:orders:{email}", ttl = "10m") // !KW112
  int orders(@KeyPart(maxLength = 80) String email);

  @CacheEvict(key = "tenant:{tenant_id}:orders:{email}")
  void order(String email);
}
