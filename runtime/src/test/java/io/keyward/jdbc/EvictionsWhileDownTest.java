package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.TcpProxy;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis cannot be reached while transactions write, and comes back with its old data. */
@NullUnmarked // what is made before each test is past the checker
class EvictionsWhileDownTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration DRAINED = Duration.ofSeconds(2);
  private static final int EVICTIONS = Integer.getInteger("keyward.evictions", 20_000);
  private static final int TENANTS = EVICTIONS / 100;

  private RedisServer redis;
  private TcpProxy proxy;
  private DataSource source;
  private JdbcTransactions transactions;
  private TxBench bench;

  @BeforeEach
  void open() throws SQLException {
    redis = RedisServer.running();
    proxy = TcpProxy.to(redis);
    source = Database.H2.open();
    transactions = JdbcTransactions.over(source);
    JdbcJournal journal =
        JdbcJournal.over(source, transactions::connectionOf)
            .sweepInterval(Duration.ofMillis(100))
            .createTable();
    bench =
        new TxBench(
            proxy.address(),
            source,
            transactions,
            it -> it.operationTimeout(Duration.ofMillis(500)).journal(journal));
    bench.seed(1, 10);
    bench.seed(2, 20);
    awaitHit(1);
  }

  @AfterEach
  void close() {
    bench.close();
    proxy.close();
    redis.close();
  }

  private void awaitHit(long id) {
    awaitHit(bench, id);
  }

  private static void awaitHit(TxBench of, long id) {
    Await.until(
        SOON,
        () -> {
          double before = of.hits();
          of.version(id);
          return of.hits() > before;
        });
  }

  private long age(String gauge) {
    return Math.round(bench.registry.get(gauge).gauge().value() * 1_000);
  }

  /** F18. A busy machine may be late, so the shortest of some outages counts. */
  @Test
  void transactionsWhileRedisIsAwayAreDeliveredWhenItIsBackWithItsOldData() throws Exception {
    try (TxBench other = new TxBench(redis.address(), source)) {
      Duration shortest = SOON;
      for (long from = 10; shortest.compareTo(DRAINED) > 0 && from < 1_000; from += 200) {
        Duration drained = outage(other, from);
        shortest = drained.compareTo(shortest) < 0 ? drained : shortest;
      }
      assertThat(shortest).isLessThanOrEqualTo(DRAINED);
      Await.until(SOON, () -> age("keyward.journal.depth") == 0);
      assertThat(age("keyward.journal.age")).isZero();
    }
  }

  /** Writes 200 versions while Redis is away; how long the journal took when it was back. */
  private Duration outage(TxBench other, long from) throws Exception {
    assertThat(other.version(1)).isEqualTo(from);
    proxy.refuse();
    long stale = 0;
    for (long i = from + 1; i <= from + 200; i++) {
      long version = i;
      as(
          () -> {
            transactions.run(() -> bench.rows.set(1, version));
            return version;
          });
      stale += bench.version(1) == version ? 0 : 1;
    }
    assertThat(bench.pending()).isPositive();
    proxy.heal();
    Duration drained = Await.until(SOON, () -> bench.pending() == 0);
    stale += other.version(1) == from + 200 ? 0 : 1;
    stale += bench.version(1) == from + 200 ? 0 : 1;
    awaitHit(1);
    System.out.printf(
        "F18, in transactions, with the journal: drained after %d ms, stale %d%n",
        drained.toMillis(), stale);
    assertThat(stale).isZero();
    assertThat(drained).isLessThan(Duration.ofSeconds(10));
    return drained;
  }

  /** F24: the commit is through, and the release meets a Redis that is gone. */
  @Test
  void redisGoesBetweenAWriteAndTheReleaseAfterItsCommit() throws Exception {
    long[] nanos = {0};
    as(
        () -> {
          transactions.run(
              () -> {
                bench.rows.set(1, 11);
                proxy.blackHole();
                nanos[0] = System.nanoTime();
              });
          return nanos;
        });
    long millis = (System.nanoTime() - nanos[0]) / 1_000_000;
    assertThat(bench.pending()).isPositive();
    assertThat(bench.version(1)).isEqualTo(11);
    assertThat(bench.bypasses("journal")).isPositive();
    System.out.printf(
        "F24, commit and a release that gets no answer: %d ms, B is 500 ms%n", millis);
    assertThat(millis).as("B, and a slow machine").isLessThan(5_000);
    proxy.heal();
    proxy.reset();
    Await.until(SOON, () -> bench.pending() == 0);
    awaitHit(1);
    assertThat(bench.version(1)).isEqualTo(11);
  }

  private static TenantId tenant(int number) {
    return TenantId.of("t" + number % TENANTS);
  }

  private long versionFor(TxBench of, int tenant, long id) {
    return TenantContext.call(tenant(tenant), () -> of.rows.find(id).orElseThrow().version());
  }

  @Test
  void manyEvictionsWhileRedisIsAwayStayBoundedAndAreAllDelivered() throws Exception {
    try (TxBench plain =
            new TxBench(proxy.address(), source, it -> it.operationTimeout(Duration.ofSeconds(1)));
        TxBench other = new TxBench(redis.address(), source)) {
      for (int i = 0; i < TENANTS; i++) {
        assertThat(versionFor(other, i, 1)).isEqualTo(10);
      }
      awaitHit(plain, 2);
      other.database.set(1, 11);
      Await.until(
          SOON,
          () -> {
            proxy.refuse(); // also what was being connected the last time
            plain.version(2);
            return plain.registry.get("keyward.breaker.state").gauge().value() > 0;
          });
      long before = usedHeap();
      for (int i = 0; i < EVICTIONS; i++) {
        long row = 1L + i / TENANTS;
        TenantContext.run(tenant(i), () -> plain.decorator.handle(row).evict());
      }
      long grown = usedHeap() - before;
      double pending = plain.pending();
      long stale = 0;
      for (int i = 0; i < TENANTS; i++) {
        stale += versionFor(plain, i, 1) == 11 ? 0 : 1;
      }
      proxy.heal();
      Duration drained = Await.until(SOON, () -> plain.pending() == 0);
      for (int i = 0; i < TENANTS; i++) {
        stale += versionFor(other, i, 1) == 11 ? 0 : 1;
      }
      System.out.printf(
          "F19, %d evictions of %d tenants: %.0f kept, heap grown by %d KB, drained after %d ms,"
              + " stale %d%n",
          EVICTIONS, TENANTS, pending, grown / 1024, drained.toMillis(), stale);
      assertThat(stale).isZero();
      assertThat(pending).isLessThanOrEqualTo(11_000);
      assertThat(grown).isLessThan(30_000_000);
    }
  }

  /** After collections: what is really kept. */
  static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
