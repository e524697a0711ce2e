package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.internal.frame.Frame;
import io.keyward.testing.Await;
import io.keyward.testing.RedisCluster;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.keyward.testing.SlotMove;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/** Calls on a cluster: what spans slots, and what a slot that moves does to them. */
@NullUnmarked // what is made before each test is past the checker
class ClusterTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static RedisCluster cluster;

  private final VersionedRows rows = new VersionedRows("t", 8, 2);
  private Bench one;
  private Bench two;
  private VersionedRows.Cached mine;
  private VersionedRows.Cached others;

  /** A row of a tenant whose slot is on another master than that of the row that all share. */
  private int row;

  private int shared;

  private long crossSlotErrors;

  @BeforeAll
  static void startCluster() {
    cluster = RedisCluster.running();
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  @BeforeEach
  void open() {
    one = bench(it -> it.operationTimeout(Duration.ofSeconds(5)));
    two = bench(it -> it.operationTimeout(Duration.ofSeconds(5)));
    mine = new VersionedRows.Cached(rows, one.cache);
    others = new VersionedRows.Cached(rows, two.cache);
    shared = rows.firstShared();
    row = 0;
    while (masterOf(row).port() == masterOf(shared).port()) {
      row++;
    }
    cached(row);
    cached(shared);
    crossSlotErrors = cluster.errors("CROSSSLOT");
  }

  private static Bench bench(UnaryOperator<TenantCache.Builder> settings) {
    return new Bench(Redisson.create(RedissonClients.cacheProfile(cluster.config())), settings);
  }

  @AfterEach
  void close() {
    one.cache.evictGlobal("rate");
    for (int i = 0; i < VersionedRows.TENANTS; i++) {
      one.cache.evictTenant(rows.tenantOf(i));
    }
    for (Bench each : List.of(one, two)) {
      each.cache.close();
      each.redisson.shutdown();
    }
  }

  private RedisServer masterOf(int of) {
    return cluster.masterOf(rows.keyOf(of));
  }

  /** Reads until both processes hit. */
  private void cached(int of) {
    Await.until(SOON, () -> hits(one, mine, of), one::figures);
    Await.until(SOON, () -> hits(two, others, of), two::figures);
  }

  private static boolean hits(Bench bench, VersionedRows.Cached cache, int of) {
    double before = bench.hits();
    cache.read(of);
    return bench.hits() > before;
  }

  private Frame frame(String key) {
    try (Resp resp = cluster.masterOf(key).connect()) {
      return Frame.parse(resp.get(key));
    }
  }

  private Frame frame(int of) {
    return frame(rows.keyOf(of));
  }

  @Test
  void aWriteAcrossSlotsIsHeldInEachBeforeItBeginsAndReleasedInEach() {
    double bypasses = two.bypasses("hold");
    mine.evictBoth(
        row,
        shared,
        () -> {
          assertThat(frame(row)).isInstanceOf(Frame.Hold.class);
          assertThat(frame(shared)).isInstanceOf(Frame.Hold.class);
          rows.increment(row);
          rows.increment(shared);
          assertThat(others.read(row)).isEqualTo(1);
          assertThat(others.read(shared)).isEqualTo(1);
        });
    assertThat(two.bypasses("hold")).isEqualTo(bypasses + 2);

    assertThat(frame(row)).isInstanceOf(Frame.Missing.class);
    assertThat(frame(shared)).isInstanceOf(Frame.Missing.class);
    assertThat(others.read(row)).isEqualTo(1);
    assertThat(others.read(shared)).isEqualTo(1);
    assertThat(cluster.errors("CROSSSLOT")).isEqualTo(crossSlotErrors);
  }

  @Test
  void aWriteThatOneOfItsSlotsCannotHoldIsRefusedWholeAndGivesTheOtherBack() {
    try (Bench strict =
        bench(
            it ->
                it.operationTimeout(Duration.ofMillis(500))
                    .onUnreachableWrite(OnUnreachableWrite.FAIL))) {
      VersionedRows.Cached careful = new VersionedRows.Cached(rows, strict.cache);
      strict.calls.add(1);
      careful.read(row);
      RedisServer stopped = masterOf(shared);
      List<String> called = new ArrayList<>();

      stopped.pause();
      try {
        assertThatThrownBy(() -> careful.evictBoth(row, shared, () -> called.add("delegate")))
            .isInstanceOf(CacheUnavailableException.class);
        Await.until(SOON, () -> frame(row) instanceof Frame.Missing);
      } finally {
        stopped.resume();
      }

      assertThat(called).isEmpty();
      cluster.awaitWhole();
      Await.until(SOON, () -> !(frame(shared) instanceof Frame.Hold), () -> "held for ever");
    }
  }

  @Test
  void aClientConnectsWhileAMasterIsGoneAndItsReplicaToo() {
    RedisServer master = masterOf(shared);
    RedisServer replica = cluster.replicaOf(master);
    master.kill();
    replica.kill();
    try (Bench late = bench(it -> it.operationTimeout(Duration.ofSeconds(5)))) {
      VersionedRows.Cached cache = new VersionedRows.Cached(rows, late.cache);
      Await.until(SOON, () -> hits(late, cache, row), late::figures);
      late.calls.add(Math.round(late.hits() + late.misses() + late.bypasses()));
    } finally {
      master.start();
      replica.start();
      cluster.awaitWhole();
    }
  }

  /** What the assertions on CROSSSLOT would see. */
  @Test
  void aScriptOverTwoSlotsIsRefusedAndCounted() {
    assertThatThrownBy(
            () ->
                one.redisson
                    .getScript(StringCodec.INSTANCE)
                    .eval(
                        Mode.READ_WRITE,
                        "return 1",
                        ReturnType.LONG,
                        List.of(rows.keyOf(row), rows.keyOf(shared))))
        .isInstanceOf(RedisException.class)
        .hasMessageContaining("CROSSSLOT");
    assertThat(cluster.errors("CROSSSLOT")).isEqualTo(crossSlotErrors + 1);
  }

  /** No node answers for a key that is there and one that is not, so each is held by itself. */
  @Test
  void whileASlotMovesEachKeyOfAWriteIsHeldByItself() {
    whileItsSlotMoves(
        move -> {
          mine.put(row);
          assertFresh();
        });
    whileItsSlotMoves(
        move -> {
          move.moveKey(generation());
          mine.evictGroup(row);
          assertFresh();
        });
    whileItsSlotMoves(
        move -> {
          move.moveKeys(); // readers hit at the slot's next master
          mine.put(row);
          assertFresh();
          mine.evictByResult(row);
          assertFresh();
        });
    assertThat(one.gauge("keyward.journal.pending")).isZero();
    assertThat(one.sum("keyward.errors", "operation", "hold")).isZero();
    assertThat(one.sum("keyward.errors", "operation", "release")).isZero();
  }

  /** No node answers for the entry and the generations, which are to outlive what is stored. */
  @Test
  void aPutWhoseSlotBeginsToMoveWhileItRunsIsAnEviction() {
    List<SlotMove> moves = new ArrayList<>();
    try {
      mine.put(
          row,
          () -> {
            assertThat(frame(row)).isInstanceOf(Frame.Hold.class);
            SlotMove move = SlotMove.begin(cluster, rows.keyOf(row));
            moves.add(move);
            move.moveKey(generation());
          });
    } finally {
      moves.forEach(SlotMove::complete);
      cluster.awaitWhole();
    }

    assertThat(frame(row)).isInstanceOf(Frame.Missing.class);
    assertThat(one.gauge("keyward.journal.pending")).isZero();
    assertThat(one.sum("keyward.errors", "operation", "release")).isZero();
    cached(row);
    assertFresh();
  }

  private String generation() {
    return "keyward:{" + rows.tenantOf(row).value() + "}:gen";
  }

  private void whileItsSlotMoves(Consumer<SlotMove> then) {
    cached(row);
    SlotMove move = SlotMove.begin(cluster, rows.keyOf(row));
    try {
      then.accept(move);
    } finally {
      move.complete();
      cluster.awaitWhole();
    }
    cached(row);
    assertFresh();
  }

  private void assertFresh() {
    assertThat(others.read(row)).isEqualTo(rows.peek(row));
    assertThat(mine.read(row)).isEqualTo(rows.peek(row));
  }
}
