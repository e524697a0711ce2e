package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StartsAsNoEntry {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  int total(long id);

  @Cacheable(key = "app:{env}:{tenant_id}:item:{id}", ttl = "10m")
  int weight(long id);

  @CacheEvict(key = "customer:{tenant_id}:order:*") // !KW406
  void close();

  @CacheEvict(key = "app:{tenant_id}:*") // !KW406
  void leave();

  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  @CacheEvict(key = "app:{env}:{tenant_id}:item:*")
  void reload();
}
