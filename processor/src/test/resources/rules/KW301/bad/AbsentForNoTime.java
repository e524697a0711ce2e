package example;

import io.keyward.annotation.Cacheable;
import java.util.Optional;

public interface AbsentForNoTime {
  record Item(long id) {}

  @Cacheable(
      key = "tenant:{tenant_id}:item:{id}",
      ttl = "10m",
      absentTtl = "P1Y") // !KW301
  Optional<Item> find(long id);
}
