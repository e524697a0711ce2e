package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;

public interface OnTheMethod {
  @NotSensitive(justification = "nobody uses it") // !KW505
  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  String currentPassword();

  @NotSensitive(justification = "it is on the card")
  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  String currentCvv();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
