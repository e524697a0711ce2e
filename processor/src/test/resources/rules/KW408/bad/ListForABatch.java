package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface ListForABatch {
  record Item(long id) {}

  record Page(List<Long> ids) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW408
  List<Item> findAll(Collection<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW408
  Map<Integer, Item> findByNumber(Collection<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{page.ids}", ttl = "10m") // !KW408
  Map<Long, Item> findPage(Page page);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reload();
}
