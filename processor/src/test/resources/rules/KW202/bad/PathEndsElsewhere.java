package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.time.LocalDate;
import java.util.UUID;

public interface PathEndsElsewhere {
  record Device(UUID id, LocalDate since) {}

  @Cacheable(key = "tenant:{tenant_id}:device:{id}", ttl = "10m")
  int state(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:device:{device.id}")
  void save(@TenantParam(path = "since") Device device); // !KW202
}
