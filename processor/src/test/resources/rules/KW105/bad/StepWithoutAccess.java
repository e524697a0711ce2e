package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StepWithoutAccess {
  class Account {
    private long id;
  }

  @Cacheable(key = "tenant:{tenant_id}:account:{id}", ttl = "10m")
  int balance(long id);

  @CacheEvict(key = "tenant:{tenant_id}:account:{account.id}") // !KW105
  void close(Account account);
}
