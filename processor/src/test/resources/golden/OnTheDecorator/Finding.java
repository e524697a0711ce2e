package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import java.util.NoSuchElementException;
import java.util.Optional;

public interface Finding {

  /** What is to be done. */
  record Plan(long id, String title) {}

  @Cacheable(key = "tenant:{tenant_id}:plan:{id}", ttl = "10m")
  Optional<Plan> find(long id);

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:required:{id}", ttl = "1m")
  default Plan require(long id) throws NoSuchElementException {
    return find(id).orElseThrow();
  }
}
