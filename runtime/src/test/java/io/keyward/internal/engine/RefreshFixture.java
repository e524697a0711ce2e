package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A cached read that refreshes ahead, over a row whose loads can be held. */
@NullUnmarked // what lambdas return is past the checker
@SuppressWarnings("JavaUtilDate") // an argument that can be changed
abstract class RefreshFixture extends EngineTest {

  static final Duration SOON = Duration.ofSeconds(10);
  static final String LOCK = "keyward:{acme}:gen:refresh:tenant:{acme}:quote:1";

  static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":");
  static final KeyTemplate DAY = KeyTemplate.start("tenant:").tenant("quote").part(":day:");
  static final ReadSpec<String> QUOTE =
      ReadSpec.of("Quotes.quote", KEY, ValueType.of(String.class), 1, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  static final ReadSpec<String> LATER =
      ReadSpec.of("Quotes.later", KEY, ValueType.of(String.class), 1, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  static final ReadSpec<String> ON =
      ReadSpec.of("Quotes.on", DAY, ValueType.of(String.class), 2, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  static final WriteSpec SET = WriteSpec.of("Quotes.set", KEY);
  static final WriteSpec PUT =
      WriteSpec.of("Quotes.put", KEY).puts(ValueType.of(String.class), 1, Duration.ofMinutes(10));

  interface Quotes {
    String quote(long id);

    CompletableFuture<String> later(long id);

    String on(Date day);

    String in(Date[] days);
  }

  interface Getter {
    String get(String answer);
  }

  /** The rows, and what a load meets between its look at them and its answer. */
  final AtomicReference<String> row = new AtomicReference<>("v1");

  final AtomicInteger loads = new AtomicInteger();
  final AtomicReference<Runnable> onLoad = new AtomicReference<>(() -> {});
  final AtomicReference<TenantId> tenantOfLoad = new AtomicReference<>();

  private final List<Bench> benches = new ArrayList<>();
  Quotes quotes;
  ExecutorService threads;

  @BeforeEach
  void open() {
    threads = Executors.newCachedThreadPool();
    quotes = around(bench);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    benches.forEach(Bench::close);
  }

  Bench newBench(UnaryOperator<TenantCache.Builder> settings) {
    Bench made =
        new Bench(
            redis,
            new MapProducts(),
            it -> settings.apply(it.operationTimeout(Duration.ofSeconds(5))));
    benches.add(made);
    return made;
  }

  private String load() {
    String found = row.get();
    loads.incrementAndGet();
    tenantOfLoad.set(TenantContext.current().orElse(null));
    onLoad.get().run();
    return found;
  }

  Quotes around(Bench of) {
    DecoratorCache cache = DecoratorCache.of(of.cache, QUOTE, LATER, ON, SET, PUT);
    Quotes decorator =
        new Quotes() {
          @Override
          public String quote(long id) {
            return cache.read(QUOTE, cache.key(QUOTE).number(id), () -> load());
          }

          @Override
          public CompletableFuture<String> later(long id) {
            return cache.readAsync(
                LATER,
                cache.key(LATER).number(id),
                () -> CompletableFuture.supplyAsync(() -> load(), threads));
          }

          @Override
          public String on(Date day) {
            return cache.read(
                ON, cache.key(ON).part(KeyText.DATE, day), () -> day.getTime() + load());
          }

          @Override
          public String in(Date[] days) {
            return cache.read(
                ON,
                cache.key(ON).part(KeyText.DATE, Path.of(days).<Date>then(it -> it[0])),
                () -> days[0].getTime() + load());
          }
        };
    return of.calls.of(Quotes.class, decorator, Set.of("quote", "later", "on", "in"));
  }

  String quote() {
    return as(ACME, () -> quotes.quote(1));
  }

  void awaitQuote(String expected) {
    Await.until(SOON, () -> expected.equals(quote()), () -> bench.figures());
  }

  void awaitUnlocked() {
    Await.until(SOON, () -> resp.call("EXISTS", LOCK).equals(0L));
  }

  void set(String value) {
    DecoratorCache cache = (DecoratorCache) bench.cache;
    as(
        ACME,
        () ->
            cache
                .write(SET)
                .naming(keys -> keys.evict(KEY).number(1))
                .call(
                    () -> {
                      row.set(value);
                      return value;
                    }));
  }

  /** Loads wait, from the next on, until the latch that is given back is opened. */
  CountDownLatch holdLoads(CountDownLatch begun) {
    CountDownLatch go = new CountDownLatch(1);
    onLoad.set(
        () -> {
          begun.countDown();
          await(go);
        });
    return go;
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
