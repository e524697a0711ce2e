package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface TextAtTheEndOfAPath {
  record Article(String slug, int year) {}

  @CachePut(key = "tenant:{tenant_id}:article:{article.slug}", ttl = "10m")
  Article publish(Article article); // !KW109

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(pattern = "[a-z-]+") String slug);
}
