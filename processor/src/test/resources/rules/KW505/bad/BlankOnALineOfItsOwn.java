package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;

public interface BlankOnALineOfItsOwn {
  @NotSensitive(
      justification = " ") // !KW505
  @Cacheable(key = "tenant:{tenant_id}:jwt:{id}", ttl = "10m")
  String jwt(long id);

  @CacheEvict(key = "tenant:{tenant_id}:jwt:{id}")
  void forget(long id);
}
