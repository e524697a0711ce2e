package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OpenAgain {
  sealed interface Shape permits Circle, Free {}

  record Circle(int radius) implements Shape {}

  non-sealed class Free implements Shape {
    public int points;
  }

  @Cacheable(key = "tenant:{tenant_id}:shape:{id}", ttl = "10m") // !KW501
  Shape find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:shape:{id}")
  void drop(long id);
}
