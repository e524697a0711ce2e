package io.keyward.benchmarks;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

/** What is measured: one method an operation. */
public interface Products {

  @Cacheable(key = "tenant:{tenant_id}:product:{id}", ttl = "10m")
  Product find(long id);

  @CachePut(key = "tenant:{tenant_id}:product:{product.id}", ttl = "10m")
  Product put(Product product);

  @CacheEvict(key = "tenant:{tenant_id}:product:{id}")
  void change(long id);

  @CacheEvict(key = "tenant:{tenant_id}:product:*")
  void changeAll();
}
