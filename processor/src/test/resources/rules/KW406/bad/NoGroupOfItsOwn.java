package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

public interface NoGroupOfItsOwn {
  @GlobalCache(justification = "rates are public")
  @Cacheable(key = "global:rate:{id}", ttl = "10m")
  int rate(long id);

  @CacheEvict(key = "global:rate:eu:*") // !KW406
  void reload();

  @CacheEvict(key = "global:{env}:*") // !KW406
  void reloadAll();

  @CacheEvict(key = "global:rate:*")
  void reset();
}
