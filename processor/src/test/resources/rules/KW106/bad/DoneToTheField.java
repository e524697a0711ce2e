package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface DoneToTheField {
  class Id {
    private long value;

    public long shortened() {
      return value % 100;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:item:{id.shortened}", ttl = "10m")
  int weight(Id id); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reweigh();
}
