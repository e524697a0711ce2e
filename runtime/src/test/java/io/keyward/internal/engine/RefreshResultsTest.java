package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refresh makes of its result, and of where it runs. It runs when a test says. */
@NullUnmarked // what lambdas return is past the checker
class RefreshResultsTest extends EngineTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration DUE = Duration.ofMinutes(6);
  private static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":");
  private static final String ENTRY = "tenant:{acme}:quote:1";
  private static final ReadSpec<String> QUOTE = spec("quote", KEY);
  private static final ReadSpec<String> KNOWN = spec("known", KEY).absentTtl(Duration.ofMinutes(1));
  private static final ReadSpec<String> GLOBAL =
      spec("global", KeyTemplate.start("global:").global("quote").part(":"));

  private static final WriteSpec EVICT = WriteSpec.of("Quotes.evict", KEY);

  private final Queue<Runnable> refreshes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final List<Bench> benches = new ArrayList<>();
  private Bench queued;
  private DecoratorCache cache;

  private static ReadSpec<String> spec(String name, KeyTemplate key) {
    return ReadSpec.of("Quotes." + name, key, ValueType.of(String.class), 1, Duration.ofMinutes(10))
        .refreshAfter(Duration.ofMinutes(5));
  }

  @BeforeEach
  void open() {
    open(redis, it -> it);
  }

  @AfterEach
  void close() {
    benches.forEach(Bench::close);
  }

  private void open(RedisServer server, UnaryOperator<TenantCache.Builder> settings) {
    queued =
        new Bench(
            server,
            new MapProducts(),
            it ->
                settings.apply(
                    it.operationTimeout(Duration.ofSeconds(5)).refreshExecutor(refreshes::add)));
    benches.add(queued);
    cache = DecoratorCache.of(queued.cache, QUOTE, KNOWN, GLOBAL, EVICT);
  }

  private String read(ReadSpec<String> spec, Load<String> load) {
    queued.calls.add(1);
    return cache.read(
        spec,
        cache.key(spec).number(1),
        () -> {
          loads.incrementAndGet();
          return load.load();
        });
  }

  private String quote(ReadSpec<String> spec, String loaded) {
    return as(ACME, () -> read(spec, () -> loaded));
  }

  private Optional<String> optional(Load<Optional<String>> load) {
    queued.calls.add(1);
    return as(ACME, () -> cache.readOptional(QUOTE, cache.key(QUOTE).number(1), load));
  }

  private void refresh() {
    Runnable refresh = refreshes.remove();
    refresh.run();
  }

  private void assertUnlocked() {
    assertThat(resp.keys()).noneMatch(key -> key.contains(":refresh:"));
  }

  @Test
  void ofNoneTheValueGoes() {
    quote(QUOTE, "v1");
    Ages.age(resp, ENTRY, DUE);

    assertThat(quote(QUOTE, null)).isEqualTo("v1");
    refresh();

    assertThat(resp.keys()).doesNotContain(ENTRY);
    assertUnlocked();
    assertThat(quote(QUOTE, "v3")).isEqualTo("v3");
  }

  @Test
  void ofNoneThatIsStoredTheAbsenceTakesTheValuesPlace() {
    quote(KNOWN, "v1");
    Ages.age(resp, ENTRY, DUE);

    quote(KNOWN, null);
    refresh();

    assertThat(quote(KNOWN, "v3")).isNull();
    assertThat(queued.sum("keyward.absent.hits")).isEqualTo(1);
    assertThat(resp.pttl(ENTRY)).isBetween(30_000L, 60_000L);
    assertUnlocked();
  }

  @Test
  void anOptionalSaysSoTooUnlessItIsNull() {
    optional(() -> Optional.of("v1"));
    Ages.age(resp, ENTRY, DUE);
    optional(() -> null);
    refresh();
    assertThat(resp.keys()).as("null says nothing").contains(ENTRY);
    assertUnlocked();

    assertThat(optional(() -> Optional.empty())).contains("v1");
    refresh();
    assertThat(resp.keys()).doesNotContain(ENTRY);
    assertUnlocked();
  }

  @Test
  void aGlobalEntryIsLoadedAsInItsCall() {
    List<Optional<TenantId>> tenants = new ArrayList<>();
    read(GLOBAL, () -> "v1");
    Ages.age(resp, "global:{quote}:1", DUE);

    assertThat(
            as(
                ACME,
                () ->
                    read(
                        GLOBAL,
                        () -> {
                          tenants.add(TenantContext.current());
                          tenants.add(
                              resp.keys()
                                      .contains(
                                          "keyward:global:{quote}:gen:refresh:global:{quote}:1")
                                  ? Optional.empty()
                                  : Optional.of(ACME));
                          return "v2";
                        })))
        .isEqualTo("v1");
    refresh();

    assertThat(tenants).containsExactly(Optional.of(ACME), Optional.empty());
    assertThat(read(GLOBAL, () -> "v3")).isEqualTo("v2");
    assertUnlocked();
  }

  @Test
  void anotherEnvironmentsLockIsNoneOfOurs() {
    open(redis, it -> it.environment("test"));
    quote(QUOTE, "v1");
    Ages.age(resp, ENTRY, DUE);
    resp.call("SET", "keyward:{acme}:gen:refresh:" + ENTRY, "another", "PX", "60000");
    String lock = "keyward:test:{acme}:gen:refresh:" + ENTRY;
    List<Boolean> locked = new ArrayList<>();

    as(
        ACME,
        () ->
            read(
                QUOTE,
                () -> {
                  locked.add(resp.keys().contains(lock));
                  return "v2";
                }));
    refresh();

    assertThat(locked).containsExactly(true);
    assertThat(resp.keys()).doesNotContain(lock);
    assertThat(quote(QUOTE, "v3")).isEqualTo("v2");
  }

  @Test
  void whereTheBreakerHasOpenedMeanwhileNothingIsLoaded() {
    try (RedisServer own = RedisServer.running();
        Resp its = own.connect()) {
      open(own, it -> it.operationTimeout(Duration.ofSeconds(1)));
      awaitAgedHit(its);
      own.kill();
      Await.until(
          SOON,
          () -> {
            quote(QUOTE, "v2");
            return queued.gauge("keyward.breaker.state") == 2;
          });
      loads.set(0);

      refresh();

      assertThat(loads).hasValue(0);
      assertThat(queued.errors("refresh", "load")).isZero();
    }
  }

  @Test
  void whereRedisGoesInTheLoadTheRefreshEndsAndSaysSo() {
    try (RedisServer own = RedisServer.running();
        Resp its = own.connect()) {
      open(own, it -> it.operationTimeout(Duration.ofSeconds(1)));
      awaitAgedHit(its);
      loads.set(0);
      Runnable refresh = refreshes.remove();
      onReload = own::kill;

      refresh.run();

      assertThat(loads).hasValue(1);
      assertThat(queued.errors("refresh", "unreachable") + queued.errors("refresh", "timeout"))
          .isEqualTo(1);
      assertThat(quote(QUOTE, "v3")).isEqualTo("v3");
    }
  }

  private Runnable onReload = () -> {};

  /** A value is in that Redis, and its refresh is to come. */
  private void awaitAgedHit(Resp its) {
    Await.until( // Redis is found, and its clock is known
        SOON,
        () -> {
          quote(QUOTE, "v1");
          return queued.hits() > 0;
        });
    Ages.age(its, ENTRY, DUE);
    as(
        ACME,
        () ->
            read(
                QUOTE,
                () -> {
                  onReload.run();
                  return "v2";
                }));
    assertThat(refreshes).hasSize(1);
  }

  @Test
  void whatAWriteIsYetToTellRedisOfIsNotLoaded() {
    quote(QUOTE, "v1");
    Ages.age(resp, ENTRY, DUE);
    quote(QUOTE, "v2");
    loads.set(0);
    refuseScripts(true); // the write's hold

    as(
        ACME,
        () ->
            cache
                .write(EVICT)
                .naming(keys -> keys.evict(KEY).number(1))
                .call(
                    () -> {
                      refuseScripts(false);
                      refresh();
                      return "";
                    }));

    assertThat(loads).hasValue(0);
    assertThat(quote(QUOTE, "v3")).isEqualTo("v3");
  }

  @Test
  void aResolverThatDoesNotAnswerTheTenantThereHasNothingLoaded() {
    AtomicReference<TenantId> request = new AtomicReference<>();
    open(redis, it -> it.tenantResolver(() -> Optional.ofNullable(request.get())));
    request.set(ACME);
    read(QUOTE, () -> "v1");
    Ages.age(resp, ENTRY, DUE);
    assertThat(read(QUOTE, () -> "v2")).isEqualTo("v1");

    request.set(Bench.GLOBEX);
    refresh();
    request.set(null);

    assertThat(loads).hasValue(1);
    assertThat(queued.errors("refresh", "load")).isEqualTo(1);
    assertUnlocked();
  }

  @Test
  void aResolverThatAsksTheContextFirstAnswersThere() {
    AtomicReference<TenantId> request = new AtomicReference<>();
    open(
        redis,
        it ->
            it.tenantResolver(
                () -> TenantContext.current().or(() -> Optional.ofNullable(request.get()))));
    request.set(ACME);
    read(QUOTE, () -> "v1");
    Ages.age(resp, ENTRY, DUE);
    read(QUOTE, () -> "v2");
    request.set(null);

    refresh();
    request.set(ACME);

    assertThat(read(QUOTE, () -> "v3")).isEqualTo("v2");
    request.set(null);
  }
}
