package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OneNameByAnnotationAndByItself {
  @Cacheable(key = "tenant:{tenant_id}:article:{user_id}", ttl = "10m")
  int length(
      long userId, //
      @KeyPart("user_id") long author); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void clear();
}
