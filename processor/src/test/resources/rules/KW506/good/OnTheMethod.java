package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface OnTheMethod {
  enum Role {
    LEAD
  }

  record Contact(@NotSensitive(justification = "of the company") String phone) {}

  @NotSensitive(justification = "a part in a play")
  @Cacheable(key = "tenant:{tenant_id}:a:{play}", ttl = "10m")
  Role of(long play);

  @NotSensitive(justification = "a part in a play")
  @Cacheable(key = "tenant:{tenant_id}:b:{play}", ttl = "10m")
  int countRoles(long play);

  @NotSensitive(justification = "a test's")
  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m")
  String jwt(long id);

  @NotSensitive(justification = "a mailbox of the company")
  @Cacheable(key = "tenant:{tenant_id}:d:{email}", ttl = "10m")
  int tickets(@KeyPart(maxLength = 80) String email);

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m")
  Contact contact();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void recast();
}
