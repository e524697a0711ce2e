package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;
import java.util.Currency;
import java.util.UUID;

public interface EveryParameter {
  record Price(long cents) {}

  @Cacheable(key = "tenant:{tenant_id}:price:{product_id}:{currency}", ttl = "10m")
  Price price(UUID productId, Currency currency);

  @CacheEvict(key = "tenant:{tenant_id}:price:*")
  void reprice(@KeyIgnore(reason = "an eviction is not held to it") long reason);
}
