package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface AnotherType {
  record Order(UUID id) {}

  record Receipt(UUID id, long cents) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  Order find(UUID id);

  @CachePut(key = "tenant:{tenant_id}:order:{order.id}", ttl = "10m") // !KW405
  Receipt save(Order order);
}
