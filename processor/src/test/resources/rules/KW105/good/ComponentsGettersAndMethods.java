package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.UUID;

public interface ComponentsGettersAndMethods {
  record UserId(UUID value) {}

  record User(UserId id) {}

  interface Account {
    User getOwner();
  }

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User findById(UserId id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{account.owner.id}")
  void close(Account account);

  @CacheEvict(key = "tenant:{tenant_id}:user:{users.id.value}")
  void saveAll(List<User> users);
}
