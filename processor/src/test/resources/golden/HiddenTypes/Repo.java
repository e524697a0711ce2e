package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

/** Its own {@code Status} hides the package's, which it inherits in a signature. */
@Uncached(reason = "a list of few", methods = "statuses")
interface Repo extends Base {

  enum Status {
    OPEN
  }

  @Cacheable(key = "tenant:{tenant_id}:status:{status}", ttl = "1m")
  Status next(Status status);

  @CacheEvict(key = "tenant:{tenant_id}:status:*")
  void reset();
}
