package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface SettlesNothing {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Item find(long id);

  @Uncached(reason = "it reads the settings, which nobody caches")
  long settings();

  @SuppressWarnings("KW411")
  @Uncached(reason = "the audit trail is in no entry")
  void addToAudit(Item item);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  void drop(long id);
}
