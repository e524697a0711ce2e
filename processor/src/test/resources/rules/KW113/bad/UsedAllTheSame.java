package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;

public interface UsedAllTheSame {
  @Cacheable(key = "tenant:{tenant_id}:price:{product}", ttl = "10m")
  long price(
      @KeyIgnore(reason = "the price is one for all") long product); // !KW113

  @CacheEvict(key = "tenant:{tenant_id}:price:*")
  void reprice(
      @KeyIgnore(reason = " ") long by); // !KW113
}
