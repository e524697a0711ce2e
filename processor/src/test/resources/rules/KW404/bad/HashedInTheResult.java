package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface HashedInTheResult {
  record User(String login, @KeyPart(hashed = true) String email) {}

  @Cacheable(key = "tenant:{tenant_id}:by-login:{login}", ttl = "10m")
  User byLogin(@KeyPart(hashed = true) String login);

  @CachePut(key = "tenant:{tenant_id}:by-login:{result.login}", ttl = "10m") // !KW404
  User create(long number);

  @Cacheable(key = "tenant:{tenant_id}:by-name:{email}", ttl = "10m")
  @NotSensitive(justification = "the mailbox of a department")
  User byEmail(@KeyPart(maxLength = 80) String email);

  @CacheEvict(key = "tenant:{tenant_id}:by-name:{result.email}") // !KW404
  User move(long number);

  @CacheEvict(key = "tenant:{tenant_id}:by-login:admin") // !KW404
  void resetAdmin();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reset();
}
