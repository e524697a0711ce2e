package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.Uncached;

public interface GlobalAndATenants {
  @GlobalCache(justification = "countries are the same for every tenant")
  @Cacheable(key = "tenant:{tenant_id}:country:{id}", ttl = "1d") // !KW205
  int population(long id);

  @Uncached(reason = "an example that never compiles")
  void reload();
}
