package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Map;

public interface KeysWithoutText {
  record Scores(Map<Double, String> names) {}

  @Cacheable(key = "tenant:{tenant_id}:scores", ttl = "10m") // !KW501
  Scores scores();

  @Cacheable(key = "tenant:{tenant_id}:paths", ttl = "10m") // !KW501
  Map<List<String>, Integer> paths();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
