package io.keyward.jdbc;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.ThrowingSupplier;
import io.keyward.testing.CountedCalls;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.redisson.api.RedissonClient;

/** One process' worth of cache over a Redis and a database, with its transactions. */
final class TxBench implements AutoCloseable {

  static final TenantId ACME = TenantId.of("acme");

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final RedissonClient redisson;
  final JdbcTransactions transactions;
  final TenantCache cache;
  final JdbcRows database;
  final CachedRows decorator;
  final CountedCalls calls = new CountedCalls();

  /** The decorator, its calls counted. */
  final Rows rows;

  /** Patient, so that a busy machine changes nothing. */
  TxBench(String redis, DataSource source) {
    this(redis, source, it -> it.operationTimeout(Duration.ofSeconds(5)));
  }

  TxBench(String redis, DataSource source, UnaryOperator<TenantCache.Builder> settings) {
    this(redis, source, JdbcTransactions.over(source), settings);
  }

  TxBench(
      String redis,
      DataSource source,
      JdbcTransactions transactions,
      UnaryOperator<TenantCache.Builder> settings) {
    this(redis, source, transactions, settings, database -> database);
  }

  /** With something between decorator and database. */
  TxBench(
      String redis,
      DataSource source,
      JdbcTransactions transactions,
      UnaryOperator<TenantCache.Builder> settings,
      UnaryOperator<Rows> between) {
    this.redisson = RedissonClients.forCache(redis);
    this.transactions = transactions;
    this.cache =
        settings
            .apply(
                TenantCache.builder(redisson)
                    .meterRegistry(registry)
                    .transactionHook(transactions.hook()))
            .build();
    this.database = new JdbcRows(source, transactions);
    this.decorator = new CachedRows(between.apply(database), cache);
    this.rows = calls.of(Rows.class, decorator, Set.of("find", "findAll"));
  }

  /** Calls for the tenant; what it throws passes as it is. */
  static <T, X extends Exception> T as(ThrowingSupplier<T, X> call) throws X {
    return TenantContext.call(ACME, call);
  }

  /** The version that a read of this thread gives. */
  long version(long id) {
    return as(() -> rows.find(id)).orElseThrow().version();
  }

  /** The version that a read of another thread, in no transaction, gives. */
  long versionElsewhere(long id) throws Exception {
    return CompletableFuture.supplyAsync(() -> version(id)).get(20, TimeUnit.SECONDS);
  }

  /** Makes the row, past the cache. */
  void seed(long id, long version) {
    Rows.Row made = as(() -> database.insert(version));
    if (made.id() != id) {
      throw new IllegalStateException("Rows are numbered from 1 on: " + made);
    }
  }

  double hits() {
    return sum("cache.gets", "result", "hit");
  }

  double misses() {
    return sum("cache.gets", "result", "miss");
  }

  double puts() {
    return sum("cache.puts");
  }

  double bypasses(String reason) {
    return sum("keyward.bypass", "reason", reason);
  }

  double sum(String meter, String... tags) {
    return registry.find(meter).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  double pending() {
    return registry.get("keyward.journal.pending").gauge().value();
  }

  /** Ends it, and checks that each call was counted once. */
  @Override
  public void close() {
    cache.close();
    redisson.shutdown();
    double counted = hits() + misses() + sum("keyward.bypass");
    if (counted != calls.total()) {
      throw new AssertionError(
          "hits %s + misses %s + bypasses %s are not the %s calls"
              .formatted(hits(), misses(), sum("keyward.bypass"), calls.total()));
    }
  }
}
