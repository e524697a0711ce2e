package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.ThrowingSupplier;
import io.keyward.testing.CountedCalls;
import io.keyward.testing.Leftovers;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redisson.api.RedissonClient;

/** One process' worth of cache over a Redis: client, cache, meters, decorator, database. */
final class Bench implements AutoCloseable {

  static final TenantId ACME = TenantId.of("acme");
  static final TenantId GLOBEX = TenantId.of("globex");

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final RedissonClient redisson;
  final TenantCache cache;
  final MapProducts database;
  final Products products;
  final CountedCalls calls = new CountedCalls();

  /** Patient, so that a busy machine changes nothing: for tests of what calls do. */
  Bench(RedisServer redis) {
    this(redis, new MapProducts(), it -> it.operationTimeout(Duration.ofSeconds(5)));
  }

  Bench(RedisServer redis, MapProducts database, UnaryOperator<TenantCache.Builder> settings) {
    this(redis, database, database, settings);
  }

  Bench(
      RedisServer redis,
      MapProducts database,
      Products delegate,
      UnaryOperator<TenantCache.Builder> settings) {
    this(RedissonClients.forCache(redis.address()), database, delegate, settings);
  }

  /** Over a client of whatever servers; without a database. */
  Bench(RedissonClient redisson, UnaryOperator<TenantCache.Builder> settings) {
    this(redisson, new MapProducts(), new MapProducts(), settings);
  }

  private Bench(
      RedissonClient redisson,
      MapProducts database,
      Products delegate,
      UnaryOperator<TenantCache.Builder> settings) {
    this.redisson = redisson;
    this.cache = settings.apply(TenantCache.builder(redisson).meterRegistry(registry)).build();
    this.database = database;
    this.products = around(delegate);
  }

  /** Another decorator over this cache. */
  Products around(Products delegate) {
    return calls.of(
        Products.class,
        new CachedProducts(delegate, cache),
        Set.of("find", "findFresh", "search", "tags", "country"));
  }

  /** A decorator of batch reads over this cache. */
  Batches around(Batches delegate) {
    return calls.of(
        Batches.class,
        new CachedBatches(delegate, cache),
        Set.of("findAll", "findList", "findSet", "findKnown", "findNamed"));
  }

  /** Calls for a tenant; what it throws passes as it is. */
  static <T, X extends Exception> T as(TenantId tenant, ThrowingSupplier<T, X> call) throws X {
    return TenantContext.call(tenant, call);
  }

  double hits() {
    return sum("cache.gets", "result", "hit");
  }

  double misses() {
    return sum("cache.gets", "result", "miss");
  }

  double bypasses() {
    return sum("keyward.bypass");
  }

  double bypasses(String reason) {
    return sum("keyward.bypass", "reason", reason);
  }

  double errors(String operation, String kind) {
    return sum("keyward.errors", "operation", operation, "kind", kind);
  }

  double sum(String meter, String... tags) {
    return registry.find(meter).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  double gauge(String meter) {
    return registry.get(meter).gauge().value();
  }

  /** hit + miss + bypass = calls, exactly. */
  void assertCounted(long calls) {
    assertThat(hits() + misses() + bypasses())
        .as("hits %s, misses %s, bypasses %s", hits(), misses(), bypasses())
        .isEqualTo((double) calls);
  }

  static void assertAllExpire(RedisServer redis) {
    try (Resp resp = redis.connect()) {
      Leftovers.assertAllExpire(resp, key -> false);
    }
  }

  /** All counters that have counted, for the message of a failure. */
  String figures() {
    return registry.getMeters().stream()
        .filter(meter -> meter instanceof Counter counter && counter.count() > 0)
        .map(meter -> meter.getId().getName() + meter.getId().getTags() + "=" + meter.measure())
        .collect(Collectors.joining("\n", "breaker " + gauge("keyward.breaker.state") + "\n", ""));
  }

  /** Ends it, and checks, whatever the test did, that each call was counted once. */
  @Override
  public void close() {
    cache.close();
    redisson.shutdown();
    assertCounted(calls.total());
  }
}
