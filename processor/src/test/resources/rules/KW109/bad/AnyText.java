package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface AnyText {
  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  int length(
      String slug); // !KW109

  @CacheEvict(key = "tenant:{tenant_id}:article:{slug}")
  void rewrite(String slug);
}
