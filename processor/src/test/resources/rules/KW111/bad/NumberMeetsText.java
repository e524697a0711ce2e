package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NumberMeetsText {
  record Country(String code) {}

  @Cacheable(key = "tenant:{tenant_id}:country:{code}", ttl = "10m")
  Country byCode(@KeyPart(maxLength = 3) String code);

  @Cacheable(key = "tenant:{tenant_id}:country:{number}", ttl = "10m") // !KW111
  Country byNumber(int number);

  @CacheEvict(key = "tenant:{tenant_id}:country:*")
  void reload();
}
