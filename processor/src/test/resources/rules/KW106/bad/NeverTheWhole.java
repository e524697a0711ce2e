package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NeverTheWhole {
  interface Numbered {
    long number();
  }

  enum Size {
    S,
    M;

    public int width() {
      return ordinal();
    }
  }

  class Base {
    private long shop;

    public long getShop() {
      return shop;
    }
  }

  class Derived extends Base {
    private long id;

    public long getId() {
      return id;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:a:{of.number}", ttl = "10m")
  int ofAnInterface(Numbered of); // !KW106

  @Cacheable(key = "tenant:{tenant_id}:b:{size.width}", ttl = "10m")
  int ofAnEnum(Size size); // !KW106

  @Cacheable(key = "tenant:{tenant_id}:c:{of.id}", ttl = "10m")
  int ofASubclass(Derived of); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
