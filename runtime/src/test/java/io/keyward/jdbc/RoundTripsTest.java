package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.jdbc.Rows.Row;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a call waits for Redis: the table of costs in {@code docs/consistency.md}. */
@NullUnmarked // what is made before each test is past the checker
class RoundTripsTest {

  /** What is sent; what scripts do in Redis is no trip. */
  private static final Set<String> SENT = Set.of("mget", "evalsha", "eval", "script|load");

  private RedisServer redis;
  private Resp resp;
  private TxBench bench;
  private JdbcJournal journal;

  @BeforeEach
  void open() throws Exception {
    redis = RedisServer.running();
    resp = redis.connect();
    DataSource source = Database.H2.open();
    JdbcTransactions transactions = JdbcTransactions.over(source);
    journal = JdbcJournal.over(source, transactions::connectionOf);
    journal.createTable();
    bench =
        new TxBench(
            redis.address(),
            source,
            transactions,
            it -> it.operationTimeout(Duration.ofSeconds(5)).journal(journal));
    for (long id = 1; id <= 4; id++) {
      bench.seed(id, 10);
    }
    bench.version(1);
    as(() -> bench.rows.findAll(List.of(2L, 3L)));
    as(() -> bench.rows.put(new Row(1, 11)));
    as(bench.rows::raiseAll);
    bench.version(1); // the scripts are loaded by now
  }

  @AfterEach
  void close() {
    bench.close();
    resp.close();
    redis.close();
  }

  /** What is asked of Redis by some calls. */
  private interface Calls {
    void make() throws Exception;
  }

  private long trips(Calls calls) throws Exception {
    resp.resetCommandCalls();
    as(
        () -> {
          calls.make();
          return null;
        });
    return resp.commandCalls().entrySet().stream()
        .filter(it -> SENT.contains(it.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long tripsInATransaction(Calls calls) throws Exception {
    return trips(() -> bench.transactions.run(calls::make));
  }

  @Test
  void outsideOfTransactions() throws Exception {
    assertThat(trips(() -> bench.rows.find(1))).as("hit").isEqualTo(1);
    assertThat(trips(() -> bench.rows.find(2))).as("miss").isEqualTo(3);
    assertThat(trips(() -> bench.rows.findAll(List.of(1L, 2L, 3L, 4L)))).as("batch").isEqualTo(3);
    assertThat(trips(() -> bench.rows.set(1, 12))).as("evict").isEqualTo(2);
    assertThat(trips(() -> bench.rows.put(new Row(1, 13)))).as("put").isEqualTo(2);
    assertThat(trips(() -> bench.rows.find(1))).as("what was put").isEqualTo(1);
    assertThat(trips(() -> bench.rows.raiseAll())).as("group").isEqualTo(2);
  }

  @Test
  void inATransaction() throws Exception {
    assertThat(tripsInATransaction(() -> bench.rows.find(1))).as("hit").isEqualTo(1);
    assertThat(tripsInATransaction(() -> bench.rows.find(2)))
        .as("what is not there is loaded, and not stored")
        .isEqualTo(1);
    assertThat(tripsInATransaction(() -> bench.rows.set(1, 12))).as("evict").isEqualTo(2);
    assertThat(tripsInATransaction(() -> bench.rows.put(new Row(1, 13)))).as("put").isEqualTo(2);
    assertThat(tripsInATransaction(() -> bench.rows.raiseAll())).as("group").isEqualTo(2);
    assertThat(
            tripsInATransaction(
                () -> {
                  bench.rows.set(1, 14);
                  bench.rows.set(2, 14);
                  bench.rows.set(3, 14);
                  bench.rows.find(1);
                }))
        .as("one Hold a write, and one Release for all; a read of what was written asks nothing")
        .isEqualTo(4);
  }
}
