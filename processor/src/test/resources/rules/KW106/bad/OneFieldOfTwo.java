package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OneFieldOfTwo {
  class Filter {
    private long owner;
    private boolean deep;

    public long getOwner() {
      return owner;
    }

    public boolean isDeep() {
      return deep;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:count:{filter.owner}", ttl = "10m")
  int count(Filter filter); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:count:*")
  void recount();
}
