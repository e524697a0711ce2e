package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public interface AnEntryAnElement {
  record Item(long id) {}

  record Price(int cents) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Optional<Item> find(long id);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  Map<Long, Item> findAll(Collection<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  Map<Long, Item> findAny(Set<? extends Long> ids);

  @Cacheable(
      key = "tenant:{tenant_id}:price:{list}:{ids}",
      ttl = "10m",
      refreshAfter = "8m",
      staleIfError = "1h")
  Map<Long, Price> prices(int list, List<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
