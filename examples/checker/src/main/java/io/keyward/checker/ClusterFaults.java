package io.keyward.checker;

import io.keyward.testing.Await;
import io.keyward.testing.RedisCluster;
import io.keyward.testing.RedisServer;
import io.keyward.testing.SlotMove;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is done to a cluster. One at a time. */
final class ClusterFaults {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RedisCluster cluster;
  private final Keyspace keyspace;
  private @Nullable RedisServer dead;

  ClusterFaults(RedisCluster cluster, Keyspace keyspace) {
    this.cluster = cluster;
    this.keyspace = keyspace;
  }

  private String keyOfSomebody(SplittableRandom random) {
    return "{" + Keyspace.tenantName(random.nextInt(keyspace.tenants())) + "}";
  }

  /** Kills the master of some tenant's keys; returns when its replica has taken its place. */
  void failOver(SplittableRandom random) {
    String key = keyOfSomebody(random);
    RedisServer master = cluster.masterOf(key);
    master.kill();
    dead = master;
    Await.until(
        PATIENCE,
        () -> cluster.knownMasterOf(key).filter(it -> it.port() != master.port()).isPresent());
  }

  /** Starts again, as a replica, what was killed. */
  void heal() {
    if (dead != null) {
      dead.start();
      dead = null;
      cluster.awaitWhole();
    }
  }

  /** Moves the slot of some tenant's keys to another master, with a pause before and after them. */
  void moveSlot(SplittableRandom random, Runnable pause) {
    SlotMove move = SlotMove.begin(cluster, keyOfSomebody(random));
    pause.run();
    move.moveKeys();
    pause.run();
    move.complete();
  }
}
