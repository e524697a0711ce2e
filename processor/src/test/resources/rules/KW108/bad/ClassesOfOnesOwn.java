package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Optional;

public interface ClassesOfOnesOwn {
  class Filter {
    public String text;
  }

  record Range(Optional<Integer> from, int to) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{filter}", ttl = "10m") // !KW108
  int a(Filter filter);

  @Cacheable(key = "tenant:{tenant_id}:b:{range}", ttl = "10m") // !KW108
  int b(Range range);

  @CacheEvict(key = "tenant:{tenant_id}:c:{what}") // !KW108
  void c(Object what);
}
