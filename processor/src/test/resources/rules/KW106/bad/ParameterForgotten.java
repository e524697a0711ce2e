package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Currency;
import java.util.UUID;

public interface ParameterForgotten {
  record Price(long cents) {}

  @Cacheable(key = "tenant:{tenant_id}:price:{product_id}", ttl = "10m")
  Price price(
      UUID productId,
      Currency currency); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:price:*")
  void reprice();
}
