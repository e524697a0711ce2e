package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ValidatedInTheRecord {
  record Article(int year, @KeyPart(maxLength = 80) String slug) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{article}", ttl = "10m")
  int length(Article article);

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
