package example;

import io.keyward.annotation.CachePut;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public interface SameTypeElsewhere {
  @CachePut(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  CompletableFuture<Optional<Orders.Order>> amend(long id);

  @CachePut(key = "tenant:{tenant_id}:order:{result.id}", ttl = "10m")
  Orders.Order create();

  @CachePut(key = "tenant:{tenant_id}:total:{id}", ttl = "10m")
  Long add(long id);
}

// file: Orders.java
package example;

import io.keyward.annotation.Cacheable;
import java.util.Optional;

interface Orders {
  record Order(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{no}", ttl = "10m", absentTtl = "1m")
  Optional<Order> find(long no);

  @Cacheable(key = "tenant:{tenant_id}:total:{no}", ttl = "10m")
  long total(long no);
}
