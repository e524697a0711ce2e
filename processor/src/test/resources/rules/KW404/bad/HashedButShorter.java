package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface HashedButShorter {
  @Cacheable(key = "tenant:{tenant_id}:user:{login}", ttl = "10m")
  long find(@KeyPart(hashed = true) String login);

  @CacheEvict(key = "tenant:{tenant_id}:user:{login}:{city}") // !KW404
  void move(String login, String city);

  @CacheEvict(key = "tenant:{tenant_id}:user:*")
  void reload();
}
