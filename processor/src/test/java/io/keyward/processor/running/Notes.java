package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Notes that come later. */
public interface Notes {

  /** A note. */
  record Note(long id, String text) {}

  @Cacheable(key = "tenant:{tenant_id}:note:{id}", ttl = "10m")
  CompletableFuture<Note> note(long id);

  @Cacheable(key = "tenant:{tenant_id}:note:{id}", ttl = "10m", absentTtl = "1m")
  CompletionStage<Optional<Note>> find(long id);

  @Cacheable(key = "tenant:{tenant_id}:note:{ids}", ttl = "10m")
  CompletableFuture<Map<Long, Note>> notes(Collection<Long> ids);

  @CachePut(key = "tenant:{tenant_id}:note:{note.id}", ttl = "10m")
  CompletionStage<Note> keep(Note note);

  @CacheEvict(key = "tenant:{tenant_id}:note:{id}")
  CompletableFuture<Void> drop(long id);

  @CacheEvict(key = "tenant:{tenant_id}:note:*")
  CompletableFuture<Integer> clear();

  @CacheEvict(key = "tenant:{tenant_id}:note:{result.id}")
  CompletionStage<Optional<Note>> append(String text);
}
