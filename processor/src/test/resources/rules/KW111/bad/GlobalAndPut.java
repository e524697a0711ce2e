package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import java.time.LocalDate;

public interface GlobalAndPut {
  record Rate(long id, int cents) {}

  @GlobalCache(justification = "rates are public")
  @Cacheable(key = "global:rate:{id}", ttl = "10m")
  Rate rate(long id);

  @GlobalCache(justification = "rates are public")
  @Cacheable(key = "global:rate:{day}:{id}", ttl = "10m")
  Rate rateOf(LocalDate day, long id);

  @GlobalCache(justification = "rates are public")
  @Cacheable(key = "global:rate:today", ttl = "10m")
  String today();

  @GlobalCache(justification = "rates are public")
  @Cacheable(key = "global:rate:{name}", ttl = "10m") // !KW111
  int byName(@KeyPart(maxLength = 10) String name);

  @CacheEvict(key = "global:rate:*")
  void reload();
}
