package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;

/** What is in stock, asked for one by one and by many. */
public interface Stock {

  /** An item, and how often it was loaded. */
  record Item(long id, int load) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "PT0.2S", staleIfError = "1m")
  Item item(long id);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "PT0.2S", staleIfError = "1m")
  Map<Long, Item> items(Collection<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  Item stock(long id);

  @Cacheable(key = "tenant:{tenant_id}:stock:{ids}", ttl = "10m")
  Map<Long, Item> stocks(Collection<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  @CacheEvict(key = "tenant:{tenant_id}:stock:*")
  void recount();
}
