package example;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.beans.ConstructorProperties;

public interface NoCreatorForJackson {
  class Two {
    public final int size;

    @JsonCreator
    Two(@JsonProperty("size") int size) {
      this.size = size;
    }

    @JsonCreator
    static Two of(@JsonProperty("text") String text) {
      return new Two(text.length());
    }
  }

  class Disabled {
    public final int size;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    Disabled(@JsonProperty("size") int size) {
      this.size = size;
    }
  }

  class OfBeans {
    public final int size;

    @ConstructorProperties("size")
    OfBeans(int size) {
      this.size = size;
    }
  }

  class Inherited extends MadeByOne {
    Inherited(int size) {
      super(size);
    }
  }

  class MadeByOne {
    public final int size;

    @JsonCreator
    MadeByOne(@JsonProperty("size") int size) {
      this.size = size;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  Two two();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  Disabled disabled();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  OfBeans ofBeans();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW501
  Inherited inherited();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
