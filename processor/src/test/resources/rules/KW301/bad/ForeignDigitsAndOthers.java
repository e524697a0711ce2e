package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface ForeignDigitsAndOthers {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1\u0660m") // !KW301
  int a(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10M") // !KW301
  int b(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m", refreshAfter = "soon") // !KW301
  int c(long id);

  @CachePut(key = "tenant:{tenant_id}:a:{id}", ttl = " 10m") // !KW301
  int put(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:{id}", ttl = "10m", staleIfError = "-1s") // !KW301
  int d(long id);
}
