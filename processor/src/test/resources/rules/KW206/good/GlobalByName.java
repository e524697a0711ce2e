package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "countries are the same for every tenant")
public interface GlobalByName {
  @Cacheable(key = "global:{env}:country:{id}", ttl = "1d")
  int population(long id);

  @CacheEvict(key = "global:{env}:country:*")
  void reload();
}
