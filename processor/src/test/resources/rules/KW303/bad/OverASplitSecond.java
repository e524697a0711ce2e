package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OverASplitSecond {
  @Cacheable(key = "tenant:{tenant_id}:rate:{id}", ttl = "PT1.000000001S") // !KW303
  String rate(long id);

  @Cacheable(key = "tenant:{tenant_id}:name:{id}", ttl = "PT1S")
  String name(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
