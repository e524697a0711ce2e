package io.keyward.checker;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One table, read in four ways under three resources, and written in each way that the protocol
 * knows. Lifetimes are short, so that a run of seconds sees values expire and be refreshed.
 */
public interface Items {

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "3s", absentTtl = "3s")
  Optional<Item> find(int id);

  /** Shares its entries with {@link #find}. */
  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "3s")
  Map<Integer, Item> findAll(Collection<Integer> ids);

  /** Refreshed ahead while somebody asks. */
  @Cacheable(
      key = "tenant:{tenant_id}:quote:{id}",
      ttl = "3s",
      absentTtl = "1s",
      refreshAfter = "PT0.01S")
  Optional<Item> quote(int id);

  /** Its loads often fail; the expired value then is the answer. */
  @Cacheable(key = "tenant:{tenant_id}:rate:{id}", ttl = "PT0.02S", staleIfError = "3s")
  Optional<Item> rate(int id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  Item save(int id);

  @CachePut(key = "tenant:{tenant_id}:item:{id}", ttl = "3s")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  Item put(int id);

  /** Its entries are known from the result alone, so nothing holds them while it runs. */
  @CacheEvict(key = "tenant:{tenant_id}:item:{result.id}")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{result.id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{result.id}")
  Item saveNamed(String name);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  @CacheEvict(key = "tenant:{tenant_id}:quote:*")
  @CacheEvict(key = "tenant:{tenant_id}:rate:*")
  Item saveGroup(int id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  Item saveTenant(int id);

  /** The row is there no more, until something writes it again. */
  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  Item remove(int id);

  /** As {@link #find}, and all that is named so likewise: the answer comes in another thread. */
  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "3s", absentTtl = "3s")
  CompletionStage<Optional<Item>> findLater(int id);

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "3s")
  CompletionStage<Map<Integer, Item>> findAllLater(Collection<Integer> ids);

  @Cacheable(
      key = "tenant:{tenant_id}:quote:{id}",
      ttl = "3s",
      absentTtl = "1s",
      refreshAfter = "PT0.01S")
  CompletionStage<Optional<Item>> quoteLater(int id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  CompletableFuture<Item> saveLater(int id);

  @CachePut(key = "tenant:{tenant_id}:item:{id}", ttl = "3s")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  CompletableFuture<Item> putLater(int id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{result.id}")
  @CacheEvict(key = "tenant:{tenant_id}:quote:{result.id}")
  @CacheEvict(key = "tenant:{tenant_id}:rate:{result.id}")
  CompletableFuture<Item> saveNamedLater(String name);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  @CacheEvict(key = "tenant:{tenant_id}:quote:*")
  @CacheEvict(key = "tenant:{tenant_id}:rate:*")
  CompletableFuture<Item> saveGroupLater(int id);
}
