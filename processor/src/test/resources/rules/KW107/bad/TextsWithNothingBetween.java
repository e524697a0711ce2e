package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface TextsWithNothingBetween {
  @Cacheable(key = "tenant:{tenant_id}:person:{first}-{last}", ttl = "10m") // !KW107
  int age(String first, String last);

  @CacheEvict(key = "tenant:{tenant_id}:person:*")
  void retire();
}
