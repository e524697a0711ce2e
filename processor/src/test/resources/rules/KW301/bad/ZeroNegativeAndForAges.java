package example;

import io.keyward.annotation.Cacheable;

public interface ZeroNegativeAndForAges {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "0s") // !KW301
  int a(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "PT-5M") // !KW301
  int b(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "3651d") // !KW301
  int c(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:{id}", ttl = "") // !KW301
  int d(long id);
}
