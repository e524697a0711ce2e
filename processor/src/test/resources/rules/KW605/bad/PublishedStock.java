package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.concurrent.Flow;

public interface PublishedStock {
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m") // !KW605
  Flow.Publisher<Long> stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  void restock();
}
