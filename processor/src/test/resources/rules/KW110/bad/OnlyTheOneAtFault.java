package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OnlyTheOneAtFault {
  record Article(@KeyPart(pattern = "[a-z") String slug, int year) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{id}:{article}", ttl = "10m")
  int length(
      long id, //
      Article article); // !KW110

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
