package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface NamedOrBesideAPut {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m") // !KW402
  int saveAll(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m") // !KW402
  int upsert_one(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m", justification = " ") // !KW402
  int setLimit(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:{id}", ttl = "10m") // !KW402
  @CachePut(key = "tenant:{tenant_id}:d:{id}", ttl = "10m")
  int next(long id);
}
