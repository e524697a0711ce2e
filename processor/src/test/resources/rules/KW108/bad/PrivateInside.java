package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public class PrivateInside {
  private record Id(long value) {}

  public record Line(Id order, int number) {}

  public interface Lines {
    @Cacheable(key = "tenant:{tenant_id}:line:{line}", ttl = "10m") // !KW108
    int quantity(Line line);

    @CacheEvict(key = "tenant:{tenant_id}:line:*")
    void close();
  }
}
