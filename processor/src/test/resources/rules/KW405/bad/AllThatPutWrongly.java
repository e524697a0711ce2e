package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.UUID;

public interface AllThatPutWrongly {
  record Order(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  Order find(UUID id);

  @CachePut(key = "tenant:{tenant_id}:order:{order.id}", ttl = "10m") // !KW405
  void save(Order order);

  @CachePut(key = "tenant:{tenant_id}:order:{order.id}", ttl = "10m") // !KW405
  List<Order> split(Order order);
}
