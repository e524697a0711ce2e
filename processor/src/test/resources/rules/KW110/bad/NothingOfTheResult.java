package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NothingOfTheResult {
  record Article(long id, String slug) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{id}", ttl = "10m")
  Article find(long id);

  @CachePut(key = "tenant:{tenant_id}:article:{result.id}", ttl = "10m")
  Article publish(@KeyPart("result.id") long draft); // !KW110
}
