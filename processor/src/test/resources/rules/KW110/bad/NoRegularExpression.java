package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NoRegularExpression {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  int length(
      @KeyPart(pattern = "*-") String slug); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
