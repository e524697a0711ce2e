package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StartsAsSomeEntry {
  @Cacheable(key = "app:{env}:{tenant_id}:item:{id}", ttl = "10m")
  int weight(long id);

  @CacheEvict(key = "app:{env}:{tenant_id}:item:*")
  void reweigh();

  @CacheEvict(key = "app:prod:{tenant_id}:*")
  void leave();

  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  void reorder();

  @CacheEvict(
      key = "shop:{tenant_id}:basket:*",
      justification = "the shop module caches baskets, and depends on this one")
  void empty();
}

// file: Orders.java
package example;

import io.keyward.annotation.Cacheable;

interface Orders {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  int total(long id);
}
