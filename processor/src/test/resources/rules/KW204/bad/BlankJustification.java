package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

public interface BlankJustification {
  @GlobalCache(justification = " ") // !KW204
  @Cacheable(key = "global:country:{id}", ttl = "1d")
  int population(long id);

  @CacheEvict(key = "global:country:*")
  void reload();
}
