package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.concurrent.CompletableFuture;

public interface AnswersLater {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m") // !KW000
  CompletableFuture<Item> find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  void drop(long id);
}
