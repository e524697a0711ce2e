package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ByItselfThoughAnnotated {
  @Cacheable(key = "tenant:{tenant_id}:article:{user_id}", ttl = "10m")
  int length(
      @KeyPart(maxLength = 8) String userId, //
      @KeyPart("user_id") long author); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void clear();
}
