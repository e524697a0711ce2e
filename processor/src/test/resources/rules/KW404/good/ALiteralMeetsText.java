package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ALiteralMeetsText {
  @Cacheable(key = "tenant:{tenant_id}:setting:{name}", ttl = "10m")
  String setting(@KeyPart(maxLength = 40) String name);

  @Cacheable(key = "app:{env}:{tenant_id}:theme:{id}", ttl = "10m")
  String theme(long id);

  @Cacheable(key = "tenant:{tenant_id}:login:{name}", ttl = "10m")
  int logins(@KeyPart(hashed = true) String name);

  @CacheEvict(key = "tenant:{tenant_id}:setting:language")
  void resetLanguage();

  @CacheEvict(key = "app:prod:{tenant_id}:theme:{id}")
  void retheme(int id);

  @CacheEvict(key = "tenant:{tenant_id}:login:*")
  void forgetLogins();
}
