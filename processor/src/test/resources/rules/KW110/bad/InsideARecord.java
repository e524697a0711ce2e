package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface InsideARecord {
  record Article(@KeyPart(pattern = "[a-z") String slug, int year) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{article}", ttl = "10m")
  int length(Article article); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
