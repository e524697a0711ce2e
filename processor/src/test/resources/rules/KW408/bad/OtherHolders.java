package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Map;
import java.util.SortedSet;

public interface OtherHolders {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW408
  Map<Long, Item> ofAnArray(long[] ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW408
  Map<Long, Item> ofAnIterable(Iterable<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW408
  Map<Long, Item> ofASortedSet(SortedSet<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reload();
}
