package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NameIsNoValidation {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  int length(@KeyPart("slug") String title); // !KW109

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
