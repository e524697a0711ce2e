package example;

import io.keyward.annotation.CachePut;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public interface OtherTypeElsewhere {
  record Summary(long total) {}

  @CachePut(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") // !KW405
  Summary total(long id);

  @CachePut(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") // !KW405
  CompletableFuture<List<Orders.Order>> split(int id);

  @CachePut(key = "tenant:{tenant_id}:order:first", ttl = "10m") // !KW405
  Long first();
}

// file: Orders.java
package example;

import io.keyward.annotation.Cacheable;

interface Orders {
  record Order(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{no}", ttl = "10m")
  Order find(long no);

  @Cacheable(key = "tenant:{tenant_id}:order:first", ttl = "10m")
  Order first();
}
