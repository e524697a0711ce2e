package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public interface DocRepository {
  record Doc(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:doc:{id}", ttl = "1m")
  CompletableFuture<Doc> doc(long id);

  @Cacheable(key = "tenant:{tenant_id}:docs:{page}", ttl = "1m")
  CompletionStage<List<Doc>> docs(int page);

  @Cacheable(key = "tenant:{tenant_id}:index", ttl = "1m")
  CompletableFuture<Map<String, Doc>> index();

  @Cacheable(key = "tenant:{tenant_id}:doc:{id}", ttl = "1m", absentTtl = "10s")
  CompletionStage<Optional<Doc>> maybe(long id);

  @Cacheable(key = "tenant:{tenant_id}:doc:{ids}", ttl = "1m")
  CompletableFuture<Map<Long, Doc>> many(Set<Long> ids);

  @CachePut(key = "tenant:{tenant_id}:doc:{doc.id}", ttl = "1m")
  @CacheEvict(key = "tenant:{tenant_id}:docs:*")
  CompletionStage<Doc> keep(Doc doc);

  @CacheEvict(key = "tenant:{tenant_id}:doc:{result.id}")
  CompletableFuture<Optional<Doc>> create(String text);

  @CacheEvict(key = "tenant:{tenant_id}:doc:{result.id}")
  CompletableFuture<? extends Doc> touch(int number);

  @CacheEvict(key = "tenant:{tenant_id}:doc:{id}")
  CompletionStage<?> drop(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  CompletableFuture<Void> wipe();
}
