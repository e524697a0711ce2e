package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Map;

public interface PathToTheElements {
  record OrderId(long value) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{ids.value}", ttl = "10m") // !KW408
  Map<Long, String> orders(List<OrderId> ids);

  @CacheEvict(key = "tenant:{tenant_id}:order:{id}")
  void save(long id);
}
