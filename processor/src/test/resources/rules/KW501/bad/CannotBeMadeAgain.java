package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface CannotBeMadeAgain {
  class Closed {
    public final int size;

    Closed(int size) {
      this.size = size;
    }
  }

  class WithoutSetter {
    private int size;

    public int getSize() {
      return size;
    }
  }

  class NeverWritten {
    private int size;

    public void setSize(int size) {
      this.size = size;
    }
  }

  class Outer {
    class Inner {
      public int size;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:closed", ttl = "10m") // !KW501
  Closed closed();

  @Cacheable(key = "tenant:{tenant_id}:without-setter", ttl = "10m") // !KW501
  WithoutSetter withoutSetter();

  @Cacheable(key = "tenant:{tenant_id}:never-written", ttl = "10m") // !KW501
  NeverWritten neverWritten();

  @Cacheable(key = "tenant:{tenant_id}:inner", ttl = "10m") // !KW501
  Outer.Inner inner();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
