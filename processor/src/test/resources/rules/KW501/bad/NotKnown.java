package example;

import io.keyward.annotation.Cacheable;

public interface NotKnown {
  record Box<T>(T value) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m") // !KW501
  Box<?> some(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m") // !KW501
  <T> Box<T> typed(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m") // !KW501
  @SuppressWarnings("rawtypes")
  Box raw(long id);
}
