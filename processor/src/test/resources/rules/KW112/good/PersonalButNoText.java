package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.time.LocalDate;

public interface PersonalButNoText {
  @Cacheable(key = "tenant:{tenant_id}:a:{birth_date}", ttl = "10m")
  int a(LocalDate birthDate);

  @Cacheable(key = "tenant:{tenant_id}:b:{card_number}", ttl = "10m")
  int b(long cardNumber);

  @Cacheable(key = "tenant:{tenant_id}:c:{postcard}", ttl = "10m")
  int c(@KeyPart(maxLength = 40) String postcard);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
