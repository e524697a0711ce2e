package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public interface LaterForABatch {
  record Item(long id) {}

  record ItemId(long value) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  CompletableFuture<Map<Long, Item>> findLater(List<Long> ids);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m")
  CompletionStage<Map<ItemId, Item>> findByIds(Collection<ItemId> ids);

  @CacheEvict(key = "tenant:{tenant_id}:item:{ids}")
  void reload(Iterable<ItemId> ids);
}
