package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.concurrent.Flow;

public interface StockAtOnce {
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  long stock();

  @Uncached(reason = "it goes on for ever")
  Flow.Publisher<Long> stocks();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  void restock();
}
