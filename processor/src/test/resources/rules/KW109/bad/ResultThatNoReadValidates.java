package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface ResultThatNoReadValidates {
  record Article(String slug, String body) {}

  @SuppressWarnings("KW409")
  @Cacheable(key = "tenant:{tenant_id}:article:index", ttl = "10m")
  Article index();

  @CachePut(key = "tenant:{tenant_id}:article:{result.slug}", ttl = "10m") // !KW109
  Article publish(long draft);
}
