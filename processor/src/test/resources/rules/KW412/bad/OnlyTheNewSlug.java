package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OnlyTheNewSlug {
  record Article(long id, String slug) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(maxLength = 80) String slug);

  @CacheEvict(key = "tenant:{tenant_id}:article:{article.slug}") // ?KW412
  void rewrite(Article article);
}
