package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface NamedAlike {
  record Cancellation(long id) {}

  record Account(List<Role> roles) {}

  enum Role {
    READER
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  String candidate();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  String mayor();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  Cancellation scan();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m")
  boolean isAllowedly();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m")
  Account account();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void grantAll();
}
