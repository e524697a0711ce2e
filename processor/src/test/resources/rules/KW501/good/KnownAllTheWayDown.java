package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface KnownAllTheWayDown {
  record Row(String name, Optional<Long> cell) {}

  record Table<T>(List<T> rows, Map<String, T> byName) {}

  @Cacheable(key = "tenant:{tenant_id}:table:{id}", ttl = "10m")
  Optional<Table<Row>> find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:table:{id}")
  void drop(long id);
}
