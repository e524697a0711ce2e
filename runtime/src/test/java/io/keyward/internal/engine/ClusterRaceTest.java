package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.OnUnreachableWrite;
import io.keyward.RedissonClients;
import io.keyward.testing.Await;
import io.keyward.testing.RedisCluster;
import io.keyward.testing.RedisServer;
import io.keyward.testing.SlotMove;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.LongCodec;
import org.redisson.config.Config;

/**
 * Readers and writers on a cluster, of entries in many slots, while a slot moves and a master dies.
 * What is written while Redis cannot be told of it is refused to two processes, which then never
 * read what is old; or goes on in one, which itself never does.
 */
@NullUnmarked // what is made before all tests is past the checker
class ClusterRaceTest {

  private static final int ROWS = 16;
  private static final int SHARED = 4;

  /** So many reads of each race before the first fault. */
  private static final int QUIET = Integer.getInteger("keyward.cluster.quiet.reads", 4_000);

  /** So many that may find a slot half moved. */
  private static final int MEANWHILE = 400;

  private static final int FAULTS = Integer.getInteger("keyward.cluster.faults", 1);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(3);

  private static RedisCluster cluster;

  @BeforeAll
  static void startCluster() {
    cluster = RedisCluster.running();
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  private static RedissonClient client() {
    return Redisson.create(RedissonClients.cacheProfile(cluster.config()));
  }

  @Test
  void noReadIsStaleWhileASlotMovesAndAMasterDies() throws Exception {
    VersionedRows strict = new VersionedRows("s", ROWS, SHARED);
    VersionedRows own = new VersionedRows("o", ROWS, SHARED);
    Race strictRace = new Race(ROWS);
    Race ownRace = new Race(ROWS);
    try (Bench one = new Bench(client(), it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
        Bench two = new Bench(client(), it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
        Bench alone = new Bench(client(), it -> it)) {
      List<Bench> benches = List.of(one, two, alone);
      benches.forEach(it -> warmUp(it, own));
      Traffic strictTraffic = Traffic.start(strictRace, strict, List.of(one, two));
      Traffic.start(ownRace, own, List.of(alone));
      awaitReads(QUIET, strictRace, ownRace);
      List<String> faults = new ArrayList<>();
      for (int i = 0; i < FAULTS; i++) {
        faults.add(moveSlotOf(strict, strictRace));
        faults.add(moveSlotOf(own, ownRace));
        faults.add(killMasterOf(strict.keyOf(i % VersionedRows.TENANTS), benches));
      }
      strictRace.endAfter(Duration.ofMillis(500));
      ownRace.endAfter(Duration.ZERO);

      Traffic.print(
          strictRace,
          "two processes on a cluster, writes refused " + strictTraffic.refused,
          one,
          two);
      Traffic.print(ownRace, "one process on a cluster, writes going on", alone);
      faults.forEach(it -> System.out.println("  " + it));
      System.out.printf(
          "  TRYAGAIN %d, CROSSSLOT %d%n", cluster.errors("TRYAGAIN"), cluster.errors("CROSSSLOT"));
      assertThat(strictRace.stale).hasValue(0);
      assertThat(ownRace.stale).hasValue(0);
      assertThat(cluster.errors("CROSSSLOT")).isZero();
      assertThat(benches).allSatisfy(it -> assertThat(it.sum("keyward.replays")).isPositive());
      assertThat(cluster.errors("TRYAGAIN")).as("the slots did move under load").isPositive();
    }
  }

  /** A client that has never connected would let its calls pass for a while. */
  private static void warmUp(Bench bench, VersionedRows rows) {
    VersionedRows.Cached cache = new VersionedRows.Cached(rows, bench.cache);
    Await.until(
        SOON,
        () -> {
          bench.calls.add(1);
          cache.read(0);
          return bench.hits() > 0;
        },
        bench::figures);
  }

  private static void awaitHits(List<Bench> benches, double more) {
    for (Bench bench : benches) {
      double before = bench.hits();
      Await.until(SOON, () -> bench.hits() >= before + more, bench::figures);
    }
  }

  private static void awaitReads(int more, Race... races) {
    for (Race race : races) {
      long enough = race.reads.get() + more;
      Await.until(LONG, () -> race.reads.get() >= enough);
    }
  }

  /** Moves a slot with traffic that finds it half moved, before its keys have gone and after. */
  private static String moveSlotOf(VersionedRows rows, Race race) {
    long start = System.nanoTime();
    SlotMove move = SlotMove.begin(cluster, rows.keyOf(1));
    awaitReads(MEANWHILE, race);
    move.moveKeys();
    awaitReads(MEANWHILE, race);
    move.complete();
    return "slot moved within " + millisSince(start) + " ms";
  }

  private static String killMasterOf(String key, List<Bench> benches) {
    cluster.awaitWhole();
    RedisServer master = cluster.masterOf(key);
    long start = System.nanoTime();
    master.kill();
    Await.until(SOON, () -> hasSuccessor(key, master));
    long failedOver = millisSince(start);
    awaitHits(benches, 200);
    long healed = millisSince(start);
    master.start();
    cluster.awaitWhole();
    return "a master killed, its replica promoted after "
        + failedOver
        + " ms, hits in all processes after "
        + healed
        + " ms";
  }

  private static boolean hasSuccessor(String key, RedisServer dead) {
    return cluster.knownMasterOf(key).filter(it -> it.port() != dead.port()).isPresent();
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void plainGetAndSetShowsStaleReadsOnAClusterToo() throws Exception {
    VersionedRows rows = new VersionedRows("c", ROWS, SHARED);
    Race race = new Race(ROWS);
    Config patient = RedissonClients.cacheProfile(cluster.config());
    patient.useClusterServers().setTimeout(10_000);
    RedissonClient client = Redisson.create(patient);
    try {
      race.start(
          4,
          thread ->
              row -> {
                RBucket<Long> bucket = client.getBucket(rows.keyOf(row), LongCodec.INSTANCE);
                Long cached = bucket.get();
                if (cached == null) {
                  cached = rows.load(row);
                  bucket.set(cached, Duration.ofMinutes(10));
                }
                return cached;
              },
          2,
          thread ->
              row -> {
                long version = rows.increment(row);
                client.getBucket(rows.keyOf(row)).delete();
                return version;
              });
      awaitReads(5 * QUIET, race); // about as many as there are with Keyward, faults included
      race.endAfter(Duration.ZERO);
    } finally {
      client.shutdown();
    }
    race.print("plain get/set on a cluster (control)");
    assertThat(race.stale.get()).isPositive();
  }
}
