package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.processor.running.Notes.Note;
import io.keyward.processor.running.NotesCall.Kind;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.api.RedissonClient;

/** A generated decorator of methods that answer later, whose Redis or whose delegate does not. */
@NullUnmarked // null is an answer here
class NotesOutageTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Notes"));
  private static final TenantId ACME = TenantId.of("acme");
  private static final Note NOTE = new Note(1, "a");

  private final RedisServer redis = RedisServer.running();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final NotesByHand delegate = new NotesByHand();
  private RedissonClient redisson;
  private TenantCache cache;
  private Notes notes;
  private int calls;

  private void open(Duration operationTimeout, Duration leaseTime) throws Exception {
    redisson = RedissonClients.forCache(redis.address());
    cache =
        TenantCache.builder(redisson)
            .meterRegistry(meters)
            .operationTimeout(operationTimeout)
            .leaseTime(leaseTime)
            .build();
    notes = DECORATORS.decorate("CachedNotes", Notes.class, delegate, cache);
    awaitHit();
  }

  private void open() throws Exception {
    open(Duration.ofMillis(250), Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    cache.close();
    redisson.shutdown();
    redis.close();
    assertThat(sum("cache.gets") + sum("keyward.bypass")).as("each call once").isEqualTo(calls);
  }

  private double sum(String meter, String... tags) {
    return meters.find(meter).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  private double pending() {
    return meters.get("keyward.journal.pending").gauge().value();
  }

  private CompletableFuture<Note> note(long id) {
    calls++;
    return TenantContext.call(ACME, () -> notes.note(id));
  }

  private CompletionStage<?> on(NotesCall call) {
    calls += call.kind == Kind.READ ? 1 : 0;
    return TenantContext.call(ACME, () -> call.on(notes));
  }

  private void awaitHit() {
    double before = sum("cache.gets", "result", "hit");
    delegate.answer(CompletableFuture.completedFuture(NOTE));
    Await.until(
        Duration.ofSeconds(20),
        () -> {
          assertThat(note(1)).isCompletedWithValue(NOTE);
          return sum("cache.gets", "result", "hit") > before;
        });
    delegate.calls.clear();
  }

  private static <T> T get(CompletionStage<T> later) throws Exception {
    return later.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void redisIsGoneBeforeTheCallAndComesBack(NotesCall call) throws Exception {
    open();
    redis.kill();
    CompletableFuture<Object> answer = delegate.answer(new CompletableFuture<>());
    CompletionStage<?> later = on(call);
    answer.complete(call.value());

    assertThat((Object) get(later)).isEqualTo(call.value());
    assertThat(delegate.calls).hasSize(1);
    redis.start();
    awaitDelivery();
    awaitHit();
  }

  @ParameterizedTest
  @EnumSource
  void redisIsGoneDuringTheLoadAndComesBack(NotesCall call) throws Exception {
    open();
    CompletableFuture<Object> answer = delegate.answer(new CompletableFuture<>());
    if (call.kind == Kind.READ) {
      TenantContext.run(ACME, () -> cache.evictTenant(ACME));
    }
    CompletionStage<?> later = on(call);
    redis.kill();
    answer.complete(call.value());

    assertThat((Object) get(later)).isEqualTo(call.value());
    if (call.kind != Kind.READ) {
      assertThat(pending()).isPositive();
      delegate.answer(CompletableFuture.completedFuture(NOTE));
      double before = sum("keyward.bypass", "reason", "journal");
      assertThat(note(1)).isDone();
      assertThat(sum("keyward.bypass", "reason", "journal")).isEqualTo(before + 1);
    }
    redis.start();
    awaitDelivery();
    awaitHit();
  }

  private void awaitDelivery() {
    Await.until(Duration.ofSeconds(20), () -> pending() == 0);
  }

  /** If it waited for Redis, which stands still, the future would be there when it returns. */
  @ParameterizedTest
  @EnumSource
  void whoCompletesTheDelegatesFutureDoesNotWaitForRedis(NotesCall call) throws Exception {
    open(Duration.ofSeconds(5), Duration.ofSeconds(30));
    cache.evictTenant(ACME);
    CompletableFuture<Object> answer = delegate.answer(new CompletableFuture<>());
    CompletableFuture<?> later = on(call).toCompletableFuture();
    redis.pause();
    answer.complete(call.value());

    assertThat(later).isNotDone();
    redis.resume();
    assertThat((Object) get(later)).isEqualTo(call.value());
  }

  @Test
  void aFutureThatNeverCompletesKeepsOthersForASecondAtMostAndOnlyWhileItsLeaseLives()
      throws Exception {
    open(Duration.ofSeconds(5), Duration.ofMillis(500));
    cache.evictTenant(ACME);
    delegate.answer(new CompletableFuture<Note>());
    assertThat(note(1)).isNotDone();
    delegate.answer(CompletableFuture.completedFuture(NOTE));
    double waits = sum("keyward.bypass", "reason", "lease_wait");

    Thread other = new Thread(() -> assertThat(note(1)).isDone());
    other.start();
    other.join(TimeUnit.SECONDS.toMillis(20));

    assertThat(other.isAlive()).isFalse();
    assertThat(sum("keyward.bypass", "reason", "lease_wait")).isLessThanOrEqualTo(waits + 1);
    awaitHit();
  }

  @Test
  void manyFuturesThatNeverCompleteTakeNoThreadFromOthers() throws Exception {
    open(Duration.ofSeconds(5), Duration.ofSeconds(30));
    List<CompletableFuture<Note>> stuck = new ArrayList<>();
    for (long id = 100; id < 200; id++) {
      delegate.answer(new CompletableFuture<Note>());
      stuck.add(note(id));
    }
    CompletableFuture<Note> answer = delegate.answer(new CompletableFuture<>());
    CompletableFuture<Note> later = note(2);
    answer.complete(NOTE);

    assertThat(get(later)).isSameAs(NOTE);
    assertThat(stuck).noneMatch(CompletableFuture::isDone);
  }
}
