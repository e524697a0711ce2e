package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.List;

@CacheEvict(key = "tenant:{tenant_id}:stock:*", methods = {"delete*", "purge"})
@Uncached(reason = "rarely asked", methods = "*Report")
public interface GlobsThatMatch {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  void deleteAll();

  void purge();

  List<Long> yearReport();
}
