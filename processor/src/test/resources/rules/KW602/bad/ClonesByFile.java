package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.io.IOException;

public interface ClonesByFile { // !KW602
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  int stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  Object clone() throws IOException;
}
