package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OldAndNewSlug {
  record Article(long id, String slug) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(maxLength = 80) String slug);

  @CacheEvict(key = "tenant:{tenant_id}:article:{oldSlug}")
  @CacheEvict(key = "tenant:{tenant_id}:article:{newSlug}")
  void rename(String oldSlug, String newSlug);

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite(Article article);

  @SuppressWarnings("KW412")
  @CacheEvict(key = "tenant:{tenant_id}:article:{article.slug}")
  void retitle(Article article);
}
