package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface BoundedPatternedOrHashed {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  int length(@KeyPart(maxLength = 80) String slug);

  @Cacheable(key = "tenant:{tenant_id}:section:{slug}", ttl = "10m")
  int size(@KeyPart(pattern = "[a-z-]{1,40}") String slug);

  @Cacheable(key = "tenant:{tenant_id}:comments:{author}", ttl = "10m")
  int comments(@KeyPart(hashed = true) String author);

  @CacheEvict(key = "tenant:{tenant_id}:article:{slug}")
  @CacheEvict(key = "tenant:{tenant_id}:section:*")
  @CacheEvict(key = "tenant:{tenant_id}:comments:*")
  void rewrite(String slug);
}
