package example;

import io.keyward.annotation.Cacheable;

public interface TenantsOwnButGlobal {
  @Cacheable(key = "global:{tenant_id}:country:{id}", ttl = "1d") // !KW206
  int population(long id);
}
