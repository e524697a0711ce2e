package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface NoInstanceMember {
  class Account {
    public static long next() {
      return 1;
    }

    public void id() {}

    public long numberOf(int year) {
      return year;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:account:{id}", ttl = "10m")
  int balance(long id);

  @CacheEvict(key = "tenant:{tenant_id}:account:{account.next}") // !KW105
  void open(Account account);

  @CacheEvict(key = "tenant:{tenant_id}:account:{account.id}") // !KW105
  void close(Account account);

  @CacheEvict(key = "tenant:{tenant_id}:account:{accounts.size}") // !KW105
  void closeAll(List<Account> accounts);

  @CacheEvict(key = "tenant:{tenant_id}:account:*")
  int reload();
}
