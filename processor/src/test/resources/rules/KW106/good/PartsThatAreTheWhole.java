package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface PartsThatAreTheWhole {
  record Where(int x, int y) {}

  record Box(Where from, int size) {}

  class Id {
    private long value;

    public long getValue() {
      return value;
    }
  }

  @Cacheable(
      key = "tenant:{tenant_id}:box:{box.size}:{box.from.x}:{box.from.y}:{id.value}",
      ttl = "10m")
  int weight(Box box, Id id);

  @CacheEvict(key = "tenant:{tenant_id}:box:*")
  void reweigh();
}
