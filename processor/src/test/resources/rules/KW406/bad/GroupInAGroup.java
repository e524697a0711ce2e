package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface GroupInAGroup {
  @Cacheable(key = "tenant:{tenant_id}:order:{year}:{id}", ttl = "10m")
  int total(int year, long id);

  @CacheEvict(key = "tenant:{tenant_id}:order:{year}:*") // !KW406
  void close(int year);
}
