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
  private static final Duration HOLD = Duration.ofSeconds(2);
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

  private Writer start(boolean journals, long version) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingWriter.class.getName(),
                redis.address(),
                Database.postgresUrl(),
                Long.toString(HOLD.toMillis()),
                Long.toString(journals ? INTERVAL.toMillis() : 0),
                Long.toString(version))
            .redirectErrorStream(true)
            .start();
    started.add(process);
    return Writer.of(process);
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

    void go() throws IOException {
      OutputStream in = process.getOutputStream();
      in.write('\n');
      in.flush();
    }

    void dies() throws Exception {
      go();
      await("COMMITTED");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(9);
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
      Writer writer = start(false, i);
      writer.await("READY");
      assertThat(reader.version(1)).isEqualTo(i - 1);
      writer.go();
      writer.await("HELD");
      writer.dies();
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
  private void dieWithoutHold(boolean journals, long version) throws Exception {
    Writer writer = start(journals, version);
    writer.await("READY");
    writer.go();
    writer.await("HELD");
    resp.call("FLUSHALL");
    assertThat(reader.version(1)).isLessThan(version);
    assertThat(isStored()).isTrue();
    writer.dies();
  }

  @Test
  void whereRedisLostTheHoldTheJournalBoundsWhatIsStale() throws Exception {
    read(true);
    long longestMillis = 0;
    for (int i = 1; i <= DEATHS; i++) {
      dieWithoutHold(true, i);
      int version = i;
      long took = Await.until(SOON, () -> isFresh(version)).toMillis();
      longestMillis = Math.max(longestMillis, took);
      int before = stale;
      for (int j = 0; j < 200; j++) {
        isFresh(version);
      }
      assertThat(stale).isEqualTo(before);
    }
    System.out.printf(
        "F20, %d writers killed, hold lost, swept every %s: fresh after at most %d ms%n",
        DEATHS, INTERVAL, longestMillis);
    assertThat(longestMillis).as("three intervals, and a slow machine").isLessThan(10_000);
  }

  /** Control: without the journal that stays, until the ttl of ten minutes. */
  @Test
  void withoutTheJournalTheOldValueOutlivesTheHold() throws Exception {
    read(false);
    dieWithoutHold(false, 1);
    long end = System.nanoTime() + HOLD.plusSeconds(1).toNanos();
    while (System.nanoTime() < end) {
      isFresh(1);
    }
    assertThat(isFresh(1)).isFalse();
    System.out.printf("F20, control, hold lost, no journal: reads %d, stale %d%n", reads, stale);
  }
}
