package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface RegionBeforeTenant {
  @Cacheable(key = "region:{region}:{tenant_id}:stock", ttl = "10m") // !KW102
  int stock(int region);

  @Uncached(reason = "an example that never compiles")
  void restock();
}
