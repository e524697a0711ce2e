package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface HashedEmail {
  @Cacheable(key = "tenant:{tenant_id}:orders:{email}", ttl = "10m")
  int orders(@KeyPart(hashed = true) String email);

  @CacheEvict(key = "tenant:{tenant_id}:orders:{email}")
  void order(@KeyPart(hashed = true) String email);
}
