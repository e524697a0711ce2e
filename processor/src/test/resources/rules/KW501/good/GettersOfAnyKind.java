package example;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.stream.Stream;

public interface GettersOfAnyKind {
  class Account {
    private boolean isOpen;
    private long cents;

    public boolean isOpen() {
      return isOpen;
    }

    public void setOpen(boolean open) {
      isOpen = open;
    }

    public long getCents() {
      return cents;
    }

    public void setCents(long cents) {
      this.cents = cents;
    }

    @JsonIgnore
    public long getTotal() {
      return cents;
    }

    @JsonIgnore
    public Stream<String> getLines() {
      return Stream.of();
    }
  }

  class ByProperties {
    public final int size;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ByProperties(@JsonProperty("size") int size) {
      this.size = size;
    }
  }

  class Named {
    @JsonProperty("WRITE_ONLY")
    private String name = "";
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  Account account();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  ByProperties byProperties();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  Named named();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
