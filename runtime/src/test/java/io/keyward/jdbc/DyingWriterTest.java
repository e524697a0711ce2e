package io.keyward.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A writer's process dies between its commit and its release: how old is what others read? */
@NullUnmarked // what is made before each test is past the checker
class DyingWriterTest {

  private static final int DEATHS = Integer.getInteger("keyward.deaths", 1);
  private static final double PROBABILITY = 0.2;
  private static final Duration HOLD = Duration.ofSeconds(2);

  /** One that no commit renews, as half of it never goes by. */
  private static final Duration LONG_HOLD = Duration.ofMinutes(2);

  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final Duration SOON = Duration.ofSeconds(30);

  private RedisServer redis;
  private Resp resp;
  private DataSource source;
  private TxBench reader;
  private final List<Process> started = new ArrayList<>();
  private int stale;
  private int reads;

  @BeforeEach
  void open() throws Exception {
    redis = RedisServer.running();
    resp = redis.connect();
    source = Database.POSTGRES.open();
    JdbcTransactions transactions = JdbcTransactions.over(source);
    JdbcJournal.over(source, transactions::connectionOf).createTable();
    new JdbcRows(source, transactions).insert(0);
  }

  @AfterEach
  void close() {
    started.forEach(Process::destroyForcibly);
    reader.close();
    resp.close();
    redis.close();
  }

  private void read(boolean sweeps) {
    JdbcTransactions transactions = JdbcTransactions.over(source);
    reader =
        new TxBench(
            redis.address(),
            source,
            transactions,
            it -> sweeping(it.operationTimeout(Duration.ofSeconds(5)), transactions, sweeps));
  }

  private TenantCache.Builder sweeping(
      TenantCache.Builder builder, JdbcTransactions transactions, boolean sweeps) {
    return sweeps
        ? builder.journal(
            JdbcJournal.over(source, transactions::connectionOf).sweepInterval(INTERVAL))
        : builder;
  }

  private Writer start(boolean journals, Duration hold) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingWriter.class.getName(),
                redis.address(),
                Database.postgresUrl(),
                Long.toString(hold.toMillis()),
                Long.toString(journals ? INTERVAL.toMillis() : 0))
            .redirectErrorStream(true)
            .start();
    started.add(process);
    Writer writer = Writer.of(process);
    writer.await("READY");
    return writer;
  }

  private record Writer(Process process, List<String> lines) {

    static Writer of(Process process) {
      List<String> lines = new CopyOnWriteArrayList<>();
      Thread reader =
          new Thread(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
      reader.setDaemon(true);
      reader.start();
      return new Writer(process, lines);
    }

    void await(String word) {
      Await.until(SOON, () -> lines.contains(word), () -> word + " was not said: " + lines);
    }

    private void tell(String line) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    }

    /** Begins to write, and holds the entry. */
    void begin(long version, boolean dies) throws IOException {
      tell(version + (dies ? " dies" : " lives"));
      await("HELD " + version);
    }

    /** Commits, and is dead. */
    void dies(long version) throws Exception {
      tell("");
      await("COMMITTED " + version);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(9);
    }

    /** Commits, and has released. */
    void lives(long version) throws IOException {
      tell("");
      await("RELEASED " + version);
    }
  }

  private boolean isFresh(long version) {
    reads++;
    boolean fresh = reader.version(1) >= version;
    stale += fresh ? 0 : 1;
    return fresh;
  }

  private boolean isStored() {
    byte[] found = resp.get(CachedRows.KEY + 1);
    return found != null && found[3] == 'V';
  }

  @Test
  void itsHoldKeepsOthersFromTheOldValueUntilItEnds() throws Exception {
    read(false);
    double holds = 0;
    for (int i = 1; i <= DEATHS; i++) {
      Writer writer = start(false, HOLD);
      assertThat(reader.version(1)).isEqualTo(i - 1);
      writer.begin(i, true);
      writer.dies(i);
      int version = i;
      Await.until(SOON, () -> isFresh(version) && isStored());
      assertThat(reader.bypasses("hold")).isGreaterThan(holds);
      holds = reader.bypasses("hold");
    }
    System.out.printf(
        "F20, %d writers killed, no journal: reads %d, stale %d%n", DEATHS, reads, stale);
    assertThat(stale).isZero();
  }

  /** Redis loses the hold while the write runs, and a reader fills the old value. */
  private void loseHold(long version) {
    resp.call("FLUSHALL");
    Await.until(
        SOON,
        () -> {
          assertThat(reader.version(1)).isLessThan(version);
          return isStored();
        });
  }

  /** How long what others read is stale after a death. */
  private long millisUntilFresh(long version) {
    long took = Await.until(SOON, () -> isFresh(version)).toMillis();
    int before = stale;
    for (int i = 0; i < 200; i++) {
      isFresh(version);
    }
    assertThat(stale).isEqualTo(before);
    return took;
  }

  @Test
  void whereRedisLostTheHoldTheJournalBoundsWhatIsStale() throws Exception {
    read(true);
    long longestMillis = 0;
    for (int i = 1; i <= DEATHS; i++) {
      Writer writer = start(true, LONG_HOLD);
      writer.begin(i, true);
      loseHold(i);
      writer.dies(i);
      longestMillis = Math.max(longestMillis, millisUntilFresh(i));
    }
    System.out.printf(
        "F20, %d writers killed, hold lost, swept every %s: fresh after at most %d ms%n",
        DEATHS, INTERVAL, longestMillis);
    assertThat(longestMillis).as("three intervals, and a slow machine").isLessThan(10_000);
  }

  /**
   * Each write is its process' last with a probability of 0.2, and in every other one Redis loses
   * the hold. Those that live leave nothing stale; those that die, nothing beyond a sweep, and
   * where their hold is there nothing at all.
   */
  @Test
  void someDieAndSomeLive() throws Exception {
    read(true);
    Random random = new Random(20);
    int deaths = 0;
    int lives = 0;
    long longestMillis = 0;
    Writer writer = start(true, LONG_HOLD);
    for (int version = 1; deaths < DEATHS || lives < DEATHS; version++) {
      boolean dies = random.nextDouble() < PROBABILITY;
      boolean lost = random.nextBoolean();
      writer.begin(version, dies);
      if (lost) {
        loseHold(version);
      }
      int before = stale;
      if (dies) {
        deaths++;
        writer.dies(version);
        longestMillis = Math.max(longestMillis, millisUntilFresh(version));
        writer = start(true, LONG_HOLD);
      } else {
        lives++;
        writer.lives(version);
      }
      for (int i = 0; i < 20; i++) {
        isFresh(version);
      }
      if (!dies || !lost) {
        assertThat(stale).isEqualTo(before);
      }
    }
    System.out.printf(
        "F20, p = 0.2: %d writers killed, %d writes of others, reads %d, stale before the sweep %d,"
            + " fresh after at most %d ms%n",
        deaths, lives, reads, stale, longestMillis);
    assertThat(longestMillis).as("three intervals, and a slow machine").isLessThan(10_000);
  }

  /** Control: without the journal that stays, until the ttl of ten minutes. */
  @Test
  void withoutTheJournalTheOldValueOutlivesTheHold() throws Exception {
    read(false);
    Writer writer = start(false, LONG_HOLD);
    writer.begin(1, true);
    loseHold(1);
    writer.dies(1);
    for (int i = 0; i < 200; i++) {
      isFresh(1);
    }
    assertThat(stale).isEqualTo(200);
    assertThat(resp.pttl(CachedRows.KEY + 1)).isGreaterThan(LONG_HOLD.toMillis());
    System.out.printf("F20, control, hold lost, no journal: reads %d, stale %d%n", reads, stale);
  }
}
