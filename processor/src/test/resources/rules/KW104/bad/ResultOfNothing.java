package example;

import io.keyward.annotation.CacheEvict;

public interface ResultOfNothing {
  @CacheEvict(key = "tenant:{tenant_id}:user:{result}") // !KW104
  void reload();
}
