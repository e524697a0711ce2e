package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked // what lambdas return is past the checker
class StaleIfErrorTest extends EngineTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration TTL = Duration.ofMillis(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":");
  private static final ReadSpec<String> PLAIN =
      ReadSpec.of("Quotes.plain", KEY, ValueType.of(String.class), 1, TTL);
  private static final ReadSpec<String> QUOTE =
      ReadSpec.of("Quotes.quote", KEY, ValueType.of(String.class), 1, TTL)
          .staleIfError(TEN_MINUTES);
  private static final ReadSpec<String> LATER =
      ReadSpec.of("Quotes.later", KEY, ValueType.of(String.class), 1, TTL)
          .staleIfError(TEN_MINUTES);
  private static final ReadSpec<String> BRIEF =
      ReadSpec.of("Quotes.brief", KEY, ValueType.of(String.class), 1, TTL)
          .staleIfError(Duration.ofMillis(1));
  private static final WriteSpec SET = WriteSpec.of("Quotes.set", KEY);

  interface Quotes {
    String quote(long id);

    String plain(long id);

    String brief(long id);

    CompletableFuture<String> later(long id);
  }

  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicReference<Supplier<String>> row = new AtomicReference<>(() -> "v1");
  private final RuntimeException down = new IllegalStateException("The database is down");
  private DecoratorCache cache;
  private Quotes quotes;

  @BeforeEach
  void open() {
    cache = DecoratorCache.of(bench.cache, QUOTE, PLAIN, LATER, BRIEF, SET);
    quotes = bench.calls.of(Quotes.class, decorator(), Set.of("quote", "plain", "brief", "later"));
  }

  private String load() {
    loads.incrementAndGet();
    return row.get().get();
  }

  private Quotes decorator() {
    return new Quotes() {
      @Override
      public String quote(long id) {
        return cache.read(QUOTE, cache.key(QUOTE).number(id), () -> load());
      }

      @Override
      public String plain(long id) {
        return cache.read(PLAIN, cache.key(PLAIN).number(id), () -> load());
      }

      @Override
      public String brief(long id) {
        return cache.read(BRIEF, cache.key(BRIEF).number(id), () -> load());
      }

      @Override
      public CompletableFuture<String> later(long id) {
        return cache.readAsync(
            LATER,
            cache.key(LATER).number(id),
            () -> {
              try {
                return CompletableFuture.completedFuture(load());
              } catch (IllegalStateException e) {
                return CompletableFuture.failedFuture(e);
              }
            });
      }
    };
  }

  private String quote() {
    return as(ACME, () -> quotes.quote(1));
  }

  private void evict() {
    as(
        ACME,
        () ->
            cache
                .write(SET)
                .naming(keys -> keys.evict(KEY).number(1))
                .call(
                    () -> {
                      return null;
                    }));
  }

  /** Until the value is past its ttl by Redis' own clock. */
  private void expire() {
    Await.until(
        SOON, () -> (Long) resp.call("PTTL", "tenant:{acme}:quote:1") < TEN_MINUTES.toMillis() - 5);
  }

  private void fail(RuntimeException thrown) {
    row.set(
        () -> {
          throw thrown;
        });
  }

  @Test
  void anExpiredValueIsServedAgainAndAgainWhileTheDelegateThrows() {
    quote();
    expire();
    fail(down);
    assertThat(quote()).isEqualTo("v1");
    assertThat(quote()).isEqualTo("v1");
    assertThat(loads).hasValue(3);
    assertThat(bench.errors("load", "stale_served")).isEqualTo(2);
    assertThat(bench.misses()).isEqualTo(3);
    row.set(() -> "v2");
    assertThat(quote()).isEqualTo("v2");
    expire();
    fail(down);
    assertThat(quote()).isEqualTo("v2");
  }

  @Test
  void anEvictedValueIsNeverServed() {
    quote();
    evict();
    fail(down);
    assertThat(catchThrowable(this::quote)).isSameAs(down);
  }

  @Test
  void aValueThatIsEvictedDuringTheLoadIsNotServed() {
    quote();
    expire();
    row.set(
        () -> {
          evict();
          throw down;
        });
    assertThat(catchThrowable(this::quote)).isSameAs(down);
  }

  @Test
  void aValueWhoseGroupIsEvictedDuringTheLoadIsNotServed() {
    quote();
    expire();
    row.set(
        () -> {
          bench.cache.evictTenant(ACME);
          throw down;
        });
    assertThat(catchThrowable(this::quote)).isSameAs(down);
  }

  @Test
  void withoutStaleIfErrorTheDelegatesExceptionPassesEvenBesideAMethodThatHasIt() {
    quote();
    expire();
    fail(down);
    assertThat(catchThrowable(() -> as(ACME, () -> quotes.plain(1)))).isSameAs(down);
    assertThat(bench.errors("load", "stale_served")).isZero();
  }

  @Test
  void aValueTooOldForTheMethodIsNotServedThoughAnotherMethodKeepsItLonger() {
    quote();
    expire();
    fail(down);
    assertThat(catchThrowable(() -> as(ACME, () -> quotes.brief(1)))).isSameAs(down);
  }

  @Test
  void anErrorPasses() {
    quote();
    expire();
    AssertionError error = new AssertionError("not the database");
    row.set(
        () -> {
          throw error;
        });
    assertThat(catchThrowable(this::quote)).isSameAs(error);
  }

  @Test
  void anInterruptPassesHoweverItIsWrapped() {
    quote();
    expire();
    RuntimeException wrapped = new IllegalStateException(new InterruptedException());
    fail(wrapped);
    assertThat(catchThrowable(this::quote)).isSameAs(wrapped);

    row.set(() -> "v2");
    assertThat(quote()).isEqualTo("v2");
    expire();
    row.set(
        () -> {
          Thread.currentThread().interrupt();
          throw down;
        });
    assertThat(catchThrowable(this::quote)).isSameAs(down);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aFailedFutureGivesTheExpiredValueAndACancelledOneDoesNot() {
    as(ACME, () -> quotes.later(1)).join();
    expire();
    fail(down);
    assertThat(as(ACME, () -> quotes.later(1)).join()).isEqualTo("v1");
    fail(new CancellationException("cancelled"));
    assertThat(catchThrowable(() -> as(ACME, () -> quotes.later(1)).join()))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void nothingKeptMeansTheDelegatesOwnException() {
    fail(down);
    assertThat(catchThrowable(this::quote)).isSameAs(down);
  }

  @Test
  void whoWaitsForALoadThatFailsIsServedToo() throws InterruptedException {
    quote();
    expire();
    List<String> joined = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(() -> joined.add(quote()));
    row.set(
        () -> {
          reader.start();
          Await.until(SOON, () -> awaitsALoad(reader));
          throw down;
        });

    assertThat(quote()).isEqualTo("v1");
    reader.join();

    assertThat(joined).containsExactly("v1");
    assertThat(loads).hasValue(2);
  }

  @Test
  void aFailedLoadIsOneScriptWhetherAValueIsServedOrNot() {
    quote();
    expire();
    fail(down);
    quote(); // knows the script
    resp.resetCommandCalls();
    quote();
    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 2L);

    resp.resetCommandCalls();
    assertThat(catchThrowable(() -> as(ACME, () -> quotes.quote(2)))).isSameAs(down);
    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 2L);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:quote:2");
  }
}
