package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NamedByPath {
  record Article(String slug, String title) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(value = "slug", pattern = "[a-z-]{1,80}") String name);

  @CachePut(key = "tenant:{tenant_id}:article:{article.slug}", ttl = "10m")
  Article publish(@KeyPart(value = "article.slug", maxLength = 80) Article article);
}
