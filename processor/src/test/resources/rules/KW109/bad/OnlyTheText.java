package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface OnlyTheText {
  @Cacheable(key = "tenant:{tenant_id}:article:{year}:{slug}", ttl = "10m")
  String title(int year, @KeyPart(maxLength = 80) String slug);

  @Cacheable(key = "tenant:{tenant_id}:article:{year}:{slug}", ttl = "10m")
  int length(
      int year, //
      String slug); // !KW109

  @CacheEvict(key = "tenant:{tenant_id}:article:*")
  void rewrite();
}
