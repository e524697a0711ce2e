package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.time.LocalDate;
import java.util.UUID;

public interface NearlyATenant {
  record Two(UUID group, UUID id) {}

  record OfADate(LocalDate day) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
  long a(@TenantParam Two of, long id); // !KW202

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m")
  long b(@TenantParam OfADate of, long id); // !KW202

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m")
  long c(@TenantParam boolean of, long id); // !KW202

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void raise();
}
