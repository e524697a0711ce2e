package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "rates are public")
public interface GlobalsApart {
  @Cacheable(key = "global:{env}:rate:{id}", ttl = "10m")
  int rate(long id);

  @Cacheable(key = "global:rate:rate:{id}", ttl = "10m")
  String name(long id);

  @CacheEvict(key = "global:{env}:rate:*")
  void reload();
}
