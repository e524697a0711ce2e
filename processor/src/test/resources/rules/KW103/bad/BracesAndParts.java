package example;

import io.keyward.annotation.Cacheable;

public interface BracesAndParts {
  @Cacheable(key = "app:{env.name}:{tenant_id}:a:{id}", ttl = "10m") // !KW103
  int a(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id", ttl = "10m") // !KW103
  int c(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:id}", ttl = "10m") // !KW103
  int d(long id);
}
