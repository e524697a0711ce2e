package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NeverAbsent {
  @Cacheable(
      key = "tenant:{tenant_id}:logins:{id}",
      ttl = "10m",
      absentTtl = "1m") // !KW304
  int logins(long id);

  @CacheEvict(key = "tenant:{tenant_id}:logins:{id}")
  void login(long id);
}
