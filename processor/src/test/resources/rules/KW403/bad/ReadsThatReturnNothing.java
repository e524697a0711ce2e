package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.List;

@Uncached(reason = "rarely asked")
public interface ReadsThatReturnNothing {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  List<Long> findEmpty();

  boolean hasEmpty();

  boolean isEmpty();

  void findInto(List<Long> ids); // !KW403

  int issue(long id); // !KW403

  int countdown(); // !KW403
}
