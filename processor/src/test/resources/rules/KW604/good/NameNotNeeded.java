package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.function.ToLongFunction;

@CacheEvict(key = "tenant:{tenant_id}:total:*", methods = "applyAsLong")
public interface NameNotNeeded extends ToLongFunction<Long> {
  @Cacheable(key = "tenant:{tenant_id}:total:{value}", ttl = "10m")
  int total(long value);
}
