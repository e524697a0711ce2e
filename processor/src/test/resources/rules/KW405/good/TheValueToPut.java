package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TheValueToPut {
  record Order(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  Order find(UUID id);

  @CachePut(key = "tenant:{tenant_id}:order:{order.id}", ttl = "10m")
  Order save(Order order);
}
