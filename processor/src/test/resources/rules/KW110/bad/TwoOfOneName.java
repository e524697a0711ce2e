package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface TwoOfOneName {
  @Cacheable(key = "tenant:{tenant_id}:article:{id}", ttl = "10m")
  int length(long id);

  @CacheEvict(key = "tenant:{tenant_id}:article:{id}")
  void move(@KeyPart("id") long from, @KeyPart("id") long to); // !KW110
}
