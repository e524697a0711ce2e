package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;

public interface BatchRefreshedTooLate {
  @Cacheable(
      key = "tenant:{tenant_id}:quote:{ids}",
      ttl = "10m",
      refreshAfter = "11m") // !KW305
  Map<Long, Integer> quotes(Collection<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:quote:{ids}")
  void drop(Collection<Long> ids);
}
