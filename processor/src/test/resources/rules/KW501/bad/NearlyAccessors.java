package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NearlyAccessors {
  class NamedOtherwise {
    private int size;

    public int getSize() {
      return size;
    }

    public void resize(int size) {
      this.size = size;
    }
  }

  class StaticSetter {
    private int size;

    public int getSize() {
      return size;
    }

    public static void setSize(int size) {
      new StaticSetter().size = size;
    }
  }

  class SetterOfTwo {
    private int size;

    public int getSize() {
      return size;
    }

    public void setSize(int size, int unit) {
      this.size = size * unit;
    }
  }

  class HiddenGetter {
    private int size;

    int getSize() {
      return size;
    }

    public void setSize(int size) {
      this.size = size;
    }
  }

  class GetterOfOne {
    private int size;

    public int getSize(int unit) {
      return size / unit;
    }

    public void setSize(int size) {
      this.size = size;
    }
  }

  class Paper {
    private int issue;

    public int issue() {
      return issue;
    }

    public void setIssue(int issue) {
      this.issue = issue;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  NamedOtherwise namedOtherwise();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  StaticSetter staticSetter();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  SetterOfTwo setterOfTwo();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW501
  HiddenGetter hiddenGetter();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW501
  GetterOfOne getterOfOne();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW501
  Paper paper();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
