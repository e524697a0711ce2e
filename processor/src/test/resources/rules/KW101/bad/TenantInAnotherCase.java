package example;

import io.keyward.annotation.Cacheable;

public interface TenantInAnotherCase {
  @Cacheable(key = "tenant:{Tenant_Id}:user:{id}", ttl = "10m") // !KW101
  long count(long id);
}
