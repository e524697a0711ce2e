package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface TextInARecord {
  record Article(int year, String slug) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{article}", ttl = "10m")
  int length(Article article); // !KW109

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
