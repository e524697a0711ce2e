package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Optional;

public interface SupportedToday {
  record Item(long id) {}

  @Cacheable(
      key = "tenant:{tenant_id}:item:{id}",
      ttl = "10m",
      absentTtl = "30s",
      refreshAfter = "8m",
      staleIfError = "1h")
  Optional<Item> find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{ids}")
  void dropAll(Collection<Long> ids);
}
