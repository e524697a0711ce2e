package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ResultHeldToTheRead {
  record Article(String slug, String body) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(pattern = "[a-z-]{1,80}") String slug);

  @CachePut(key = "tenant:{tenant_id}:article:{result.slug}", ttl = "10m")
  Article publish(long draft);
}
