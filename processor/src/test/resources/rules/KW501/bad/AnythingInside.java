package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface AnythingInside {
  record Row(String name, Object cell) {}

  record Table(List<Row> rows) {}

  @Cacheable(key = "tenant:{tenant_id}:table:{id}", ttl = "10m") // !KW501
  Table find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:table:{id}")
  void drop(long id);
}
