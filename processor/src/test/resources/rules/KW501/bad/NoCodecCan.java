package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.function.Function;

public interface NoCodecCan {
  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  Object anything();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  List<Function<String, String>> functions();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
