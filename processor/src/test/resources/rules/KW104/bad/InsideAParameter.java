package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface InsideAParameter {
  record Invoice(long id, long number) {}

  @Cacheable(key = "tenant:{tenant_id}:invoice:{id}", ttl = "10m")
  long total(long id);

  @CacheEvict(key = "tenant:{tenant_id}:invoice:{id}") // !KW104
  void save(Invoice invoice);

  @CacheEvict(key = "tenant:{tenant_id}:invoice:{number}") // !KW104
  void move(Invoice invoice, long numbers);
}
