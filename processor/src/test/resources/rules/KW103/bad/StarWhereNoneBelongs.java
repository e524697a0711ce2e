package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;

public interface StarWhereNoneBelongs {
  @CachePut(key = "tenant:{tenant_id}:a:*", ttl = "10m") // !KW103
  int raise();

  @CacheEvict(key = "tenant:{tenant_id}:*:{id}") // !KW103
  void drop(long id);
}
