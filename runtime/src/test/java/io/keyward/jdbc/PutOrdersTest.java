package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.jdbc.Rows.Row;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two writers put one row, in two processes' worth of cache, in every order of their steps: hold,
 * write, and commit with what it stores. Whatever the order, the older value is never left.
 */
@NullUnmarked // what is made before each test is past the checker
class PutOrdersTest {

  private RedisServer redis;
  private Resp resp;
  private DataSource source;
  private final List<Peer> peers = new ArrayList<>();
  private ExecutorService threads;

  /** One process, whose puts stop before and after they write. */
  private static final class Peer {
    final SynchronousQueue<String> permits = new SynchronousQueue<>();
    final SynchronousQueue<String> reached = new SynchronousQueue<>();
    TxBench bench;

    void stop(String where) {
      try {
        if (!reached.offer(where, 20, TimeUnit.SECONDS)) {
          throw new AssertionError("nobody waits at " + where);
        }
        permits.poll(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeEach
  void open() {
    redis = RedisServer.running();
    resp = redis.connect();
    source = Database.POSTGRES.open();
    threads = Executors.newCachedThreadPool();
    for (int i = 0; i < 2; i++) {
      Peer peer = new Peer();
      JdbcTransactions transactions = JdbcTransactions.over(source);
      peer.bench =
          new TxBench(
              redis.address(),
              source,
              transactions,
              it -> it.operationTimeout(Duration.ofSeconds(5)),
              rows ->
                  new DelegatingRows(rows) {
                    @Override
                    public Row put(Row row) {
                      peer.stop("held");
                      Row put = super.put(row);
                      peer.stop("written");
                      return put;
                    }
                  });
      peers.add(peer);
    }
    peers.get(0).bench.seed(1, 0);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    peers.forEach(peer -> peer.bench.close());
    resp.close();
    redis.close();
  }

  /** All orders of three steps of writer 0 and three of writer 1. */
  static List<List<Integer>> orders() {
    List<List<Integer>> orders = new ArrayList<>();
    for (int bits = 0; bits < 64; bits++) {
      if (Integer.bitCount(bits) == 3) {
        List<Integer> order = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
          order.add(bits >> step & 1);
        }
        orders.add(order);
      }
    }
    return orders;
  }

  /** A row lock lets nobody write between another's write and its commit. */
  private static boolean canHappen(List<Integer> order, boolean[] inTransaction) {
    int[] steps = {0, 0};
    for (int writer : order) {
      int other = 1 - writer;
      if (steps[writer] == 1 && steps[other] == 2 && inTransaction[other]) {
        return false;
      }
      steps[writer]++;
    }
    return true;
  }

  private int run(boolean... inTransaction) throws Exception {
    int ran = 0;
    long version = 0;
    for (List<Integer> order : orders()) {
      if (!canHappen(order, inTransaction)) {
        continue;
      }
      ran++;
      for (Peer peer : peers) {
        peer.bench.version(1);
      }
      List<Future<?>> writers = new ArrayList<>();
      int[] steps = {0, 0};
      for (int ignored = 0; ignored < 2; ignored++) {
        writers.add(null);
      }
      for (int writer : order) {
        Peer peer = peers.get(writer);
        switch (steps[writer]++) {
          case 0 -> {
            long mine = ++version;
            boolean transactional = inTransaction[writer];
            writers.set(writer, threads.submit(() -> put(peer, mine, transactional)));
            assertThat(peer.reached.poll(20, TimeUnit.SECONDS)).isEqualTo("held");
          }
          case 1 -> {
            assertThat(peer.permits.offer("write", 20, TimeUnit.SECONDS)).isTrue();
            assertThat(peer.reached.poll(20, TimeUnit.SECONDS)).isEqualTo("written");
          }
          default -> {
            assertThat(peer.permits.offer("end", 20, TimeUnit.SECONDS)).isTrue();
            writers.get(writer).get(20, TimeUnit.SECONDS);
          }
        }
      }
      long row = peers.get(0).bench.database.find(1).orElseThrow().version();
      for (int again = 0; again < 2; again++) {
        for (Peer peer : peers) {
          assertThat(peer.bench.version(1)).as("%s", order).isEqualTo(row);
        }
      }
    }
    return ran;
  }

  private static Object put(Peer peer, long version, boolean transactional) throws Exception {
    return as(
        () -> {
          if (transactional) {
            return peer.bench.transactions.call(() -> peer.bench.rows.put(new Row(1, version)));
          }
          return peer.bench.rows.put(new Row(1, version));
        });
  }

  @Test
  void theOlderValueIsNeverLeft() throws Exception {
    int outside = run(false, false);
    double puts = peers.stream().mapToDouble(it -> it.bench.puts()).sum();
    int mixed = run(true, false) + run(false, true);
    int inside = run(true, true);
    System.out.printf(
        "F23, orders: %d outside of transactions, %d mixed, %d in two; older value left: 0%n",
        outside, mixed, inside);
    assertThat(outside).isEqualTo(20);
    assertThat(inside).isPositive();
    assertThat(puts).as("some were stored").isGreaterThan(4);
  }

  /** Control: writers that store what they wrote leave the older value in some orders. */
  @Test
  void plainPutsLeaveTheOlderValueInSomeOrders() {
    int wrong = 0;
    for (List<Integer> order : orders()) {
      long[] written = {0, 0};
      int[] steps = {0, 0};
      long row = 0;
      for (int writer : order) {
        switch (steps[writer]++) {
          case 0 -> resp.call("UNLINK", "plain");
          case 1 -> written[writer] = ++row;
          default -> resp.call("SET", "plain", Long.toString(written[writer]), "PX", "60000");
        }
      }
      byte[] left = resp.get("plain");
      wrong += new String(left, StandardCharsets.UTF_8).equals(Long.toString(row)) ? 0 : 1;
    }
    System.out.printf("F23, control, plain puts: older value left in %d of 20 orders%n", wrong);
    assertThat(wrong).isPositive();
  }
}
