package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public interface OrderRepository {

  record Order(UUID id, long number, Instant placed) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "eternal", justification = "immutable")
  Order order(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:order-at:{placed}", ttl = "90s")
  List<Map<String, Order>> at(Instant placed);

  @Cacheable(key = "tenant:{tenant_id}:order-count:v1", ttl = "PT0.5S")
  int count();

  @CachePut(key = "tenant:{tenant_id}:order:{result.id}", ttl = "1h")
  @CacheEvict(key = "tenant:{tenant_id}:order-count:v1")
  Order create(long number);

  @CachePut(key = "tenant:{tenant_id}:order:{order.id}", ttl = "1h")
  @CacheEvict(key = "tenant:{tenant_id}:order-at:{order.placed}")
  @CacheEvict(key = "tenant:{tenant_id}:order-at:{result.placed}")
  Order update(Order order);

  @CachePut(key = "tenant:{tenant_id}:order:{id}", ttl = "eternal", justification = "immutable")
  Optional<Order> confirm(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:order:{result.id}")
  Optional<Order> cancel(long number);

  @CacheEvict(key = "tenant:{tenant_id}:order-at:{result}")
  Instant close();
}
