package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface HashedThereAndNotHere {
  record User(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{login}", ttl = "10m")
  User find(@KeyPart(hashed = true) String login);

  @CacheEvict(key = "tenant:{tenant_id}:user:{login}") // !KW404
  void rename(String login);

  @CacheEvict(key = "tenant:{tenant_id}:user:{login}")
  void delete(@KeyPart(hashed = true) String login);

  @Cacheable(key = "tenant:{tenant_id}:team:{name}", ttl = "10m")
  User lead(@KeyPart(maxLength = 40) String name);

  @CacheEvict(key = "tenant:{tenant_id}:team:{name}") // !KW404
  void dissolve(@KeyPart(hashed = true) String name);

  @CacheEvict(key = "tenant:{tenant_id}:team:*")
  void dissolveAll();
}
