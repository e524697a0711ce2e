package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "public rates")
public class GlobalOnACachedClass {
  @Cacheable(key = "global:rate:{id}", ttl = "10m") // !KW601
  public int rate(long id) {
    return 1;
  }
}
