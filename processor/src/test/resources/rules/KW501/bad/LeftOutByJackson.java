package example;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface LeftOutByJackson {
  class OnAField {
    @JsonIgnore public int size;
  }

  class OnAGetter {
    private int size;

    @JsonIgnore
    public int getSize() {
      return size;
    }

    public void setSize(int size) {
      this.size = size;
    }
  }

  class OnASetter {
    private int size;

    public int getSize() {
      return size;
    }

    @JsonIgnore
    public void setSize(int size) {
      this.size = size;
    }
  }

  class WriteOnly {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    private int size;

    public int size() {
      return size;
    }
  }

  class WriteOnlySetter {
    private boolean open;

    public boolean isOpen() {
      return open;
    }

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public void setOpen(boolean open) {
      this.open = open;
    }
  }

  record InARecord(int x, @JsonIgnore int y) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  OnAField onAField();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  OnAGetter onAGetter();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  OnASetter onASetter();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW501
  WriteOnly onlyWritten();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW501
  WriteOnlySetter onlyWrittenBySetter();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW501
  List<InARecord> inARecord();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
