package example;

import io.keyward.TenantId;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;
import io.keyward.annotation.TenantParam;

public interface TheRestIsImmaterial {
  record Where(int x, int y) {}

  @Cacheable(key = "tenant:{tenant_id}:column:{at.x}", ttl = "10m")
  int height(@KeyIgnore(reason = "a column is as high everywhere") Where at);

  @Cacheable(key = "tenant:{tenant_id}:owner:{id}", ttl = "10m")
  int owner(@TenantParam TenantId tenant, long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void remap();
}
