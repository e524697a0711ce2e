package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public class StepIntoPrivate {
  private record Id(long value) {}

  public record Order(Id id) {}

  public interface Orders {
    @Cacheable(key = "tenant:{tenant_id}:total:{id}", ttl = "10m")
    int total(long id);

    @CacheEvict(key = "tenant:{tenant_id}:total:{order.id.value}") // !KW105
    void place(Order order);

    @CacheEvict(key = "tenant:{tenant_id}:total:*")
    void close();
  }
}
