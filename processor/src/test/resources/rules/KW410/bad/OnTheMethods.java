package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

@CacheEvict(
    key = "tenant:{tenant_id}:stock:*",
    methods = {"delete*", "purg?"}) // !KW410
public interface OnTheMethods {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  void deleteAll();
}
