package io.keyward.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.TcpProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Many evictions while Redis cannot be reached, kept in the database, which is another process: the
 * writer's memory and the table stay bounded, and when the writer is gone others deliver all.
 */
@NullUnmarked // what is made in each test is past the checker
class JournalledEvictionsTest {

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int EVICTIONS = Integer.getInteger("keyward.evictions.journalled", 2_000);
  private static final int THREADS = 8;
  private static final int TENANTS = EVICTIONS / 100;
  private static final int JOINED_FROM = EVICTIONS / 10;

  private final DataSource source = Database.POSTGRES.open();
  private final JdbcTransactions transactions = JdbcTransactions.over(source);

  private TxBench open(String address) {
    return new TxBench(
        address,
        source,
        transactions,
        it ->
            it.operationTimeout(Duration.ofSeconds(1))
                .holdTime(Duration.ofSeconds(1))
                .journal(journal()));
  }

  private JdbcJournal journal() {
    return JdbcJournal.over(source, transactions::connectionOf)
        .sweepInterval(Duration.ofMillis(200))
        .joiningFrom(JOINED_FROM);
  }

  private long rows() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM keyward_invalidation")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new Database.SqlTrouble(e);
    }
  }

  private static TenantId tenant(int number) {
    return TenantId.of("t" + number % TENANTS);
  }

  /** By some threads: each eviction waits for a transaction of its own. */
  private static void evictAll(TxBench writer) {
    CompletableFuture<?>[] threads = new CompletableFuture<?>[THREADS];
    for (int t = 0; t < THREADS; t++) {
      int first = t;
      threads[t] =
          CompletableFuture.runAsync(
              () -> {
                for (int i = first; i < EVICTIONS; i += THREADS) {
                  long row = 1L + i / TENANTS;
                  TenantContext.run(tenant(i), () -> writer.decorator.handle(row).evict());
                }
              },
              task -> new Thread(task, "evicting").start());
    }
    CompletableFuture.allOf(threads).join();
  }

  /** Of how many tenants the old row is read. */
  private static int stale(TxBench of) {
    int stale = 0;
    for (int i = 0; i < TENANTS; i++) {
      long version = TenantContext.call(tenant(i), () -> of.rows.find(1).orElseThrow().version());
      stale += version == 11 ? 0 : 1;
    }
    return stale;
  }

  @Test
  void whatAWriterThatIsGoneHasKeptIsJoinedAndAllDelivered() throws Exception {
    journal().createTable();
    try (RedisServer redis = RedisServer.running();
        TcpProxy proxy = TcpProxy.to(redis);
        TxBench other = new TxBench(redis.address(), source)) {
      other.seed(1, 10);
      assertThat(stale(other)).as("all cache the old row").isEqualTo(TENANTS);
      other.database.set(1, 11);
      int staleOfWriter;
      double pending;
      long grown;
      long most;
      Duration took;
      try (TxBench writer = open(proxy.address())) {
        Await.until(
            SOON,
            () -> {
              proxy.refuse(); // also what was being connected the last time
              writer.version(1);
              return writer.registry.get("keyward.breaker.state").gauge().value() > 0;
            });
        long before = EvictionsWhileDownTest.usedHeap();
        long start = System.nanoTime();
        evictAll(writer);
        took = Duration.ofNanos(System.nanoTime() - start);
        most = rows();
        grown = EvictionsWhileDownTest.usedHeap() - before;
        pending = writer.pending();
        staleOfWriter = stale(writer);
        Await.until(SOON, () -> rows() <= JOINED_FROM);
      }
      long joined = rows();
      int staleBefore = stale(other);
      Duration swept;
      try (TxBench sweeper = open(redis.address())) {
        swept = Await.until(SOON, () -> rows() == 0);
        assertThat(sweeper.pending()).isZero();
      }
      int staleAfter = stale(other);
      System.out.printf(
          "F19, with the journal, %d evictions of %d tenants in %d ms: %.0f kept in memory, heap"
              + " grown by %d KB, %d rows, joined to %d; the writer gone, swept after %d ms, stale"
              + " before %d, after %d%n",
          EVICTIONS,
          TENANTS,
          took.toMillis(),
          pending,
          grown / 1024,
          most,
          joined,
          swept.toMillis(),
          staleBefore,
          staleAfter);
      assertThat(staleOfWriter).isZero();
      assertThat(pending).isLessThanOrEqualTo(11_000);
      assertThat(grown).isLessThan(30_000_000);
      assertThat(joined).isPositive();
      assertThat(staleBefore).as("control: nobody else knows yet").isEqualTo(TENANTS);
      assertThat(staleAfter).isZero();
    }
  }
}
