package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface PutsBesideTheirReads {
  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  int count(long id);

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m") // !KW111
  String label(long id);

  @CachePut(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  int recount(long id);

  @CachePut(key = "tenant:{tenant_id}:part:{id}", ttl = "10m")
  int renumber(long id);

  @Cacheable(key = "tenant:{tenant_id}:part:{id}", ttl = "10m")
  int number(long id);

  @Cacheable(key = "tenant:{tenant_id}:part:{id}", ttl = "10m") // !KW111
  String name(long id);

  @CachePut(key = "tenant:{tenant_id}:part:{id}", ttl = "10m") // !KW111
  String rename(long id);
}
