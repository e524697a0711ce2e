package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;
import io.keyward.annotation.KeyPart;

public interface NoSuchPath {
  record Article(String slug, String title) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{article.slug}", ttl = "10m")
  int length(
      @KeyIgnore(reason = "a slug has one title")
          @KeyPart(value = "article.slug", maxLength = 80)
          @KeyPart(value = "article.title", maxLength = 80)
          Article article); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
