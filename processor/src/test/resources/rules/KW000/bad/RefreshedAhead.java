package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;

public interface RefreshedAhead {
  record Quote(long cents) {}

  @Cacheable(
      key = "tenant:{tenant_id}:quote:{ids}",
      ttl = "10m",
      refreshAfter = "8m") // !KW000
  Map<Long, Quote> quotes(Collection<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  void drop(long id);
}
