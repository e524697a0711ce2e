package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.Uncached;

public interface NothingElse {
  @GlobalCache(justification = "countries are the same for every tenant")
  @Cacheable(key = "global:{tenant_id}:country:{name}:{code}", ttl = "1d") // !KW205
  int population(String name, double rate);

  @Uncached(reason = "an example that never compiles")
  void reload();
}
