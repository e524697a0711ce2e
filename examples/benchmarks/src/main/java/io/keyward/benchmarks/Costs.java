package io.keyward.benchmarks;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantId;
import io.keyward.jdbc.JdbcJournal;
import io.keyward.jdbc.JdbcTransactions;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.redisson.api.RedissonClient;

/** One call of each kind, by one caller, on a real Redis on loopback. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // what is made before each run is past the checker
public class Costs {

  private static final Optional<TenantId> ACME = Optional.of(TenantId.of("acme"));

  /** Who caches. */
  public enum Way {
    /** A Redisson bucket. */
    BY_HAND,
    /** Keyward, as it comes. */
    KEYWARD,
    /** A Redisson bucket, in a transaction of H2. */
    BY_HAND_IN_TRANSACTION,
    /** Keyward, in a transaction of H2 that it is told of. */
    IN_TRANSACTION,
    /** The same, and what is evicted is written in a table beside the data. */
    IN_TRANSACTION_WITH_JOURNAL
  }

  /** Who caches. */
  @Param public Way way;

  private RedisServer redis;
  private RedissonClient redisson;
  private TenantCache cache;
  private JdbcConnectionPool database;
  private JdbcTransactions transactions;
  private Products products;
  private Product product;
  private final AtomicLong loadsOfTheHot = new AtomicLong();
  private long fresh;

  /** Starts a Redis and a database. */
  @Setup(Level.Trial)
  public void open() throws SQLException {
    redis = RedisServer.running();
    redisson = RedissonClients.forCache(redis.address());
    database = JdbcConnectionPool.create("jdbc:h2:mem:costs;DB_CLOSE_DELAY=-1", "", "");
    transactions = JdbcTransactions.over(database);
    JdbcJournal journal = JdbcJournal.over(database, transactions::connectionOf);
    journal.createTable();
    TenantCache.Builder builder = TenantCache.builder(redisson).tenantResolver(() -> ACME);
    if (way == Way.IN_TRANSACTION || way == Way.IN_TRANSACTION_WITH_JOURNAL) {
      builder.transactionHook(transactions.hook());
    }
    if (way == Way.IN_TRANSACTION_WITH_JOURNAL) {
      builder.journal(journal);
    }
    cache = builder.build();
    Products delegate = new NoWork(loadsOfTheHot);
    products =
        way == Way.BY_HAND || way == Way.BY_HAND_IN_TRANSACTION
            ? new ByHand(redisson, delegate)
            : new CachedProducts(delegate, cache);
    product = Product.of(1);
    fresh = 1000;
  }

  /**
   * What {@link #hit} hits: other measurements evict it. The first calls may find no connection
   * yet, and a transaction stores nothing.
   */
  @Setup(Level.Iteration)
  public void store() {
    Await.until(
        Duration.ofSeconds(30),
        () -> {
          long before = loadsOfTheHot.get();
          products.find(NoWork.HOT);
          return loadsOfTheHot.get() == before;
        });
    loadsOfTheHot.set(0);
  }

  /**
   * What was measured as a hit must have been one, but for a call that a slow machine made late.
   */
  @TearDown(Level.Iteration)
  public void check() {
    if (loadsOfTheHot.get() > 10) {
      throw new IllegalStateException(loadsOfTheHot + " loads of what is cached");
    }
  }

  /** Ends them. */
  @TearDown(Level.Trial)
  public void close() {
    cache.close();
    redisson.shutdown();
    database.dispose();
    redis.close();
  }

  /** One call. */
  private interface Call {
    Object make();
  }

  private Object call(Call call) throws SQLException {
    return switch (way) {
      case BY_HAND, KEYWARD -> call.make();
      case BY_HAND_IN_TRANSACTION, IN_TRANSACTION, IN_TRANSACTION_WITH_JOURNAL ->
          transactions.call(call::make);
    };
  }

  /** An entry that is there. */
  @Benchmark
  public Object hit() throws SQLException {
    return call(() -> products.find(NoWork.HOT));
  }

  /** One that is not. */
  @Benchmark
  public Object miss() throws SQLException {
    return call(() -> products.find(fresh++));
  }

  /** A write that evicts one entry. */
  @Benchmark
  public Object evict() throws SQLException {
    return call(
        () -> {
          products.change(1);
          return product;
        });
  }

  /** A write that stores its result. */
  @Benchmark
  public Object put() throws SQLException {
    return call(() -> products.put(product));
  }

  /** A write that evicts all entries of a resource. */
  @Benchmark
  public Object groupEvict() throws SQLException {
    return call(
        () -> {
          products.changeAll();
          return product;
        });
  }
}
