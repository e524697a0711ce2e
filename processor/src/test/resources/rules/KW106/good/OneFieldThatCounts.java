package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OneFieldThatCounts {
  class Id {
    private static final Id NONE = new Id();
    private long value;
    private transient int hash;

    public long value() {
      return value;
    }

    public int hash() {
      return hash + (this == NONE ? 1 : 0);
    }
  }

  class ItemId extends Id {
    public static final int COUNT = 1;
  }

  record Wrapped(ItemId id, boolean open) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{of.id.value}:{of.open}", ttl = "10m")
  int weight(Wrapped of);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reweigh();
}
