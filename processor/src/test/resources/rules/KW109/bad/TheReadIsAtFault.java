package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface TheReadIsAtFault {
  record Article(String slug, String body) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(String slug); // !KW109

  @CachePut(key = "tenant:{tenant_id}:article:{result.slug}", ttl = "10m")
  Article publish(long draft);
}
