package example;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface MadeByJackson {
  class ByConstructor {
    private final int size;

    @JsonCreator
    ByConstructor(@JsonProperty("size") int size) {
      this.size = size;
    }

    public int getSize() {
      return size;
    }
  }

  class ByMethod {
    public final String text;

    private ByMethod(String text) {
      this.text = text;
    }

    @JsonCreator
    static ByMethod of(@JsonProperty("text") String text) {
      return new ByMethod(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    static ByMethod of(@JsonProperty("size") int size) {
      return new ByMethod("" + size);
    }
  }

  class ByFields {
    @JsonProperty private int size;

    @JsonIgnore(false)
    @JsonProperty("label")
    String name = "";

    @JsonProperty(access = JsonProperty.Access.READ_WRITE)
    private int weight;

    @JsonIgnore transient int hash;

    @JsonIgnore
    public int total() {
      return size + weight;
    }
  }

  record Named(@JsonProperty("n") String name) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  ByConstructor byConstructor();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  ByMethod byMethod();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  ByFields byFields();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m")
  List<Named> named();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
