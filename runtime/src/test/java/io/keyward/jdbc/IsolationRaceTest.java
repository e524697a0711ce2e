package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers and writers of a few rows in transactions of a real PostgreSQL, at each isolation. */
@NullUnmarked // what lambdas return is past the checker
class IsolationRaceTest {

  private static final int ROWS = 3;
  private static final int WRITERS = 3;
  private static final int READERS = 3;
  private static final Duration LENGTH =
      Duration.ofMillis(Integer.getInteger("keyward.isolation.millis", 1_000));

  private final AtomicLongArray acknowledged = new AtomicLongArray(ROWS + 1);
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong rollbacks = new AtomicLong();
  private final AtomicLong attempts = new AtomicLong();
  private final AtomicLong stale = new AtomicLong();
  private RedisServer redis;
  private DataSource source;

  private interface Step {
    long on(int row) throws Exception;
  }

  @BeforeEach
  void open() {
    redis = RedisServer.running();
    source = Database.POSTGRES.open();
    JdbcRows rows = new JdbcRows(source, JdbcTransactions.over(source));
    for (int i = 0; i < ROWS; i++) {
      rows.insert(0);
    }
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @ParameterizedTest
  @EnumSource
  void noReadIsStaleAfterAnAcknowledgedTransaction(Isolation isolation) throws Exception {
    try (TxBench one = new TxBench(redis.address(), source);
        TxBench two = new TxBench(redis.address(), source)) {
      List<TxBench> benches = List.of(one, two);
      race(
          thread -> row -> read(benches.get(thread % 2), isolation, row),
          thread -> row -> write(benches.get(thread % 2), isolation, row));
      print(isolation.name());
      System.out.printf(
          "  hits %.0f, misses %.0f, in transactions not cached %.0f, runs again %d%n",
          one.hits() + two.hits(),
          one.misses() + two.misses(),
          one.bypasses("transaction") + two.bypasses("transaction"),
          attempts.get() - writes.get() - rollbacks.get());
      assertThat(stale).hasValue(0);
      assertThat(one.hits() + two.hits()).isPositive();
      assertThat(writes).hasPositiveValue();
      for (int row = 1; row <= ROWS; row++) {
        assertThat(one.version(row)).isEqualTo(one.database.find(row).orElseThrow().version());
        assertThat(acknowledged.get(row)).isEqualTo(one.version(row));
      }
    }
  }

  /** Some reads are in a transaction, each in one that begins after what is known was so. */
  private static long read(TxBench bench, Isolation isolation, int row) throws Exception {
    JdbcTransactions transactions = bench.transactions.isolation(isolation).retrying(1_000);
    return as(
        () ->
            switch (ThreadLocalRandom.current().nextInt(4)) {
              case 0 -> transactions.call(() -> bench.version(row));
              case 1 -> transactions.readOnly().call(() -> bench.version(row));
              default -> bench.version(row);
            });
  }

  /** Some are rolled back, and then acknowledge nothing. */
  private long write(TxBench bench, Isolation isolation, int row) throws Exception {
    JdbcTransactions transactions = bench.transactions.isolation(isolation).retrying(1_000);
    boolean fails = ThreadLocalRandom.current().nextInt(5) == 0;
    try {
      return as(
          () ->
              transactions.call(
                  () -> {
                    attempts.incrementAndGet();
                    bench.version(1 + row % ROWS); // of what it has not written
                    long raised = bench.rows.raise(row).version();
                    assertThat(bench.version(row)).as("its own write").isEqualTo(raised);
                    if (fails) {
                      throw new IllegalStateException("rolled back");
                    }
                    return raised;
                  }));
    } catch (IllegalStateException e) {
      rollbacks.incrementAndGet();
      return 0;
    }
  }

  /** Control: get, set, and a delete in the transaction, before its commit. */
  @Test
  void plainGetAndSetShowsStaleReads() throws Exception {
    JdbcTransactions transactions = JdbcTransactions.over(source);
    JdbcRows rows = new JdbcRows(source, transactions);
    race(
        thread -> {
          Resp resp = redis.connect();
          return row -> {
            byte[] cached = resp.get("r" + row);
            if (cached != null) {
              return Long.parseLong(new String(cached, StandardCharsets.UTF_8));
            }
            long loaded = rows.find(row).orElseThrow().version();
            resp.call("SET", "r" + row, Long.toString(loaded), "PX", "60000");
            return loaded;
          };
        },
        thread -> {
          Resp resp = redis.connect();
          return row ->
              transactions.call(
                  () -> {
                    long raised = rows.raise(row).version();
                    resp.call("UNLINK", "r" + row);
                    return raised;
                  });
        });
    print("plain get/set (control)");
    assertThat(stale).hasPositiveValue();
  }

  private void print(String what) {
    System.out.printf(
        "transactions race, %s, %s: reads %d, writes %d, rolled back %d, stale %d%n",
        what, LENGTH, reads.get(), writes.get(), rollbacks.get(), stale.get());
  }

  private void race(IntFunction<Step> readers, IntFunction<Step> writers) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    long end = System.nanoTime() + LENGTH.toNanos();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Step reader = readers.apply(i);
      running.add(threads.submit(until(end, row -> checked(reader, row))));
    }
    for (int i = 0; i < WRITERS; i++) {
      Step writer = writers.apply(i);
      running.add(threads.submit(until(end, row -> acknowledging(writer, row))));
    }
    for (Future<?> each : running) {
      each.get(LENGTH.toSeconds() + 60, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }

  private static Callable<Object> until(long end, Step step) {
    return () -> {
      while (System.nanoTime() < end) {
        step.on(1 + ThreadLocalRandom.current().nextInt(ROWS));
      }
      return end;
    };
  }

  private long checked(Step reader, int row) throws Exception {
    long atLeast = acknowledged.get(row);
    long version = reader.on(row);
    reads.incrementAndGet();
    if (version < atLeast) {
      stale.incrementAndGet();
    }
    return version;
  }

  private long acknowledging(Step writer, int row) throws Exception {
    long version = writer.on(row);
    if (version > 0) {
      acknowledged.accumulateAndGet(row, version, Math::max);
      writes.incrementAndGet();
    }
    return version;
  }
}
