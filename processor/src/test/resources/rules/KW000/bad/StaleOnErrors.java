package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Map;

public interface StaleOnErrors {
  @Cacheable(
      key = "tenant:{tenant_id}:rate:{ids}",
      ttl = "10m",
      staleIfError = "1h") // !KW000
  Map<Long, Integer> rates(List<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  void drop(long id);
}
