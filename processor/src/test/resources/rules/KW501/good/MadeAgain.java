package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Map;
import java.util.UUID;

public interface MadeAgain {
  class Named {
    private String name = "";
    protected transient Runnable later = () -> {};

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  class Measured extends Named {
    public int size;
    private boolean open;

    public boolean isOpen() {
      return open;
    }

    void setOpen(boolean open) {
      this.open = open;
    }
  }

  record Place(int x, int y) {}

  @Cacheable(key = "tenant:{tenant_id}:measured", ttl = "10m")
  Measured measured();

  @Cacheable(key = "tenant:{tenant_id}:places", ttl = "10m")
  Map<UUID, Map<Place, Named>> places();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
