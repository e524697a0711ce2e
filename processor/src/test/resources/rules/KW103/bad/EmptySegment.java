package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface EmptySegment {
  @Cacheable(key = "tenant:{tenant_id}::user:{id}", ttl = "10m") // !KW103
  int logins(long id);

  @Uncached(reason = "an example that never compiles")
  void reset(long id);
}
