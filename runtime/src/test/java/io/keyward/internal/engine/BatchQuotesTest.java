package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Batch reads of quotes of one book, each call of the delegate recorded. */
@NullUnmarked // nulls are keys and answers here
abstract class BatchQuotesTest extends EngineTest {

  static final Duration SOON = Duration.ofSeconds(10);
  static final Duration TTL = Duration.ofMinutes(10);
  static final long BOOK = 7;

  static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":").part(":");
  static final ReadSpec<String> PLAIN = spec("plain");
  static final ReadSpec<String> ONE = spec("one");
  static final WriteSpec EVICT = WriteSpec.of("Quotes.evict", KEY);
  static final WriteSpec PUT =
      WriteSpec.of("Quotes.put", KEY).puts(ValueType.of(String.class), 1, TTL);

  interface Quotes {
    Map<Long, String> quotes(Collection<Long> ids, long book);

    CompletableFuture<Map<Long, String>> later(Collection<Long> ids, long book);

    Map<Long, String> plain(Collection<Long> ids, long book);

    String one(long id, long book);
  }

  /** What a call of the delegate was given. */
  record Call(List<Long> ids, long book, TenantId tenant) {}

  final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile String row = "v1";
  volatile Runnable onLoad = () -> {};
  volatile Function<Collection<Long>, Map<Long, String>> answer = this::rows;
  private final List<Bench> benches = new ArrayList<>();
  Quotes quotes;

  static ReadSpec<String> spec(String method) {
    return ReadSpec.of("Quotes." + method, KEY, ValueType.of(String.class), 1, TTL);
  }

  /** The reads that a test is of, and their twin that answers later. */
  abstract ReadSpec<String> batch();

  abstract ReadSpec<String> batchLater();

  @BeforeEach
  void open() {
    quotes = around(bench);
  }

  @AfterEach
  void close() {
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

  Map<Long, String> rows(Collection<Long> ids) {
    Map<Long, String> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, id + row));
    return found;
  }

  private Map<Long, String> load(Collection<Long> ids, long book) {
    calls.add(new Call(new ArrayList<>(ids), book, TenantContext.current().orElse(null)));
    Map<Long, String> found = answer.apply(ids);
    onLoad.run();
    return found;
  }

  Quotes around(Bench of) {
    DecoratorCache cache =
        DecoratorCache.of(of.cache, batch(), batchLater(), PLAIN, ONE, EVICT, PUT);
    Quotes decorator =
        new Quotes() {
          @Override
          public Map<Long, String> quotes(Collection<Long> ids, long book) {
            return read(batch(), ids, book);
          }

          @Override
          public Map<Long, String> plain(Collection<Long> ids, long book) {
            return read(PLAIN, ids, book);
          }

          private Map<Long, String> read(ReadSpec<String> spec, Collection<Long> ids, long book) {
            var keys =
                cache
                    .keys(spec)
                    .each(ids, (key, each) -> key.number(book).part(KeyText.INTEGER, each));
            return cache.readAll(spec, keys, missing -> load(missing, book));
          }

          @Override
          public CompletableFuture<Map<Long, String>> later(Collection<Long> ids, long book) {
            var keys =
                cache
                    .keys(batchLater())
                    .each(ids, (key, each) -> key.number(book).part(KeyText.INTEGER, each));
            return cache.readAllAsync(
                batchLater(),
                keys,
                missing -> {
                  TenantId tenant = TenantContext.current().orElse(null);
                  return CompletableFuture.supplyAsync(() -> as(tenant, () -> load(missing, book)));
                });
          }

          @Override
          public String one(long id, long book) {
            return cache.read(
                ONE, cache.key(ONE).number(book).number(id), () -> rows(List.of(id)).get(id));
          }
        };
    return of.calls.of(Quotes.class, decorator, Set.of("quotes", "later", "plain", "one"));
  }

  Map<Long, String> read(Collection<Long> ids) {
    return as(ACME, () -> quotes.quotes(ids, BOOK));
  }

  Map<Long, String> readLater(Collection<Long> ids) {
    return as(ACME, () -> quotes.later(ids, BOOK)).orTimeout(20, TimeUnit.SECONDS).join();
  }

  void evict(long id) {
    DecoratorCache cache = (DecoratorCache) bench.cache;
    as(
        ACME,
        () ->
            cache
                .write(EVICT)
                .naming(keys -> keys.evict(KEY).number(BOOK).number(id))
                .call(() -> id));
  }

  void put(long id, String value) {
    DecoratorCache cache = (DecoratorCache) bench.cache;
    as(
        ACME,
        () ->
            cache
                .write(PUT)
                .naming(keys -> keys.put(KEY).number(BOOK).number(id))
                .call(() -> value));
  }

  static String key(Object id) {
    return "tenant:{acme}:quote:" + BOOK + ":" + id;
  }

  static String lock(Object id) {
    return "keyward:{acme}:gen:refresh:" + key(id);
  }

  /** As old as that. */
  void age(Duration age, Object... ids) {
    for (Object id : ids) {
      Ages.age(resp, key(id), age);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody opened the latch");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
