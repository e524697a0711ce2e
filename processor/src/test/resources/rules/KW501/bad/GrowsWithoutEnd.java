package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface GrowsWithoutEnd {
  record Nest<T>(T value, List<Nest<List<T>>> inner) {}

  @Cacheable(key = "tenant:{tenant_id}:nest", ttl = "10m") // !KW501
  Nest<String> nest();

  @CacheEvict(key = "tenant:{tenant_id}:nest")
  void clear();
}
