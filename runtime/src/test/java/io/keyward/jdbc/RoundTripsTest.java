package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.jdbc.Rows.Row;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z ]+) \\| (\\d) \\| [0-9.]+ ms \\|.*?\\| (\\d) \\|.*");

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
  void areThoseOfThePage() throws Exception {
    Map<String, List<Long>> counted = new LinkedHashMap<>();
    counted.put("hit", both(() -> bench.rows.find(1), () -> bench.rows.find(1)));
    counted.put("miss", both(() -> bench.rows.find(2), () -> bench.rows.find(3)));
    Calls evict = () -> bench.rows.set(1, 12);
    counted.put("evict", both(evict, evict));
    Calls put = () -> bench.rows.put(new Row(1, 13));
    counted.put("put", both(put, put));
    counted.put("evict a group", both(bench.rows::raiseAll, bench.rows::raiseAll));

    assertThat(counted).isEqualTo(ofThePage());
  }

  private List<Long> both(Calls outside, Calls inside) throws Exception {
    return List.of(trips(outside), tripsInATransaction(inside));
  }

  /** What the page says: of each call the trips outside and inside of a transaction. */
  private static Map<String, List<Long>> ofThePage() throws IOException {
    Map<String, List<Long>> said = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/consistency.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        said.put(row.group(1), List.of(Long.valueOf(row.group(2)), Long.valueOf(row.group(3))));
      }
    }
    return said;
  }

  @Test
  void aBatchIsOneOfEach() throws Exception {
    assertThat(trips(() -> bench.rows.findAll(List.of(1L, 2L, 3L, 4L)))).isEqualTo(3);
  }

  @Test
  void whatWasPutIsAHit() throws Exception {
    as(() -> bench.rows.put(new Row(1, 13)));
    assertThat(trips(() -> bench.rows.find(1))).isEqualTo(1);
  }

  @Test
  void oneReleaseEndsAllWritesOfATransaction() throws Exception {
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
