package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "countries are the same for every tenant")
public interface NoGlobalResource {
  @Cacheable(key = "global:{env}:{id}", ttl = "1d") // !KW206
  int population(long id);
}
