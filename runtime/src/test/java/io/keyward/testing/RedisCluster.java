package io.keyward.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.redisson.config.Config;

/**
 * A Redis Cluster of three masters, each with a replica: processes of one's own on this machine,
 * that keep no data on disk. A node counts as dead after a second.
 */
public final class RedisCluster implements AutoCloseable {

  private static final int MASTERS = 3;
  private static final int SLOTS = 16_384;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A thread for each: the common pool of a small machine would start them one by one. */
  private static final Executor STARTER = task -> new Thread(task, "redis-starter").start();

  private final List<RedisServer> nodes = new ArrayList<>();

  private RedisCluster() {}

  /** Starts a cluster, and waits until all of its nodes agree on it. */
  public static RedisCluster running() {
    RedisCluster cluster = new RedisCluster();
    try {
      cluster.start();
      cluster.form();
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.end();
      throw e;
    }
  }

  private void start() {
    List<CompletableFuture<RedisServer>> starts =
        IntStream.range(0, 2 * MASTERS)
            .mapToObj(i -> CompletableFuture.supplyAsync(RedisCluster::startNode, STARTER))
            .toList();
    for (CompletableFuture<RedisServer> each : starts) {
      each.handle((node, failure) -> node == null || nodes.add(node)).join();
    }
    starts.forEach(CompletableFuture::join); // throws what failed, once all that run can be ended
  }

  /** Tries other ports of the bus, too: a free one may be taken before Redis starts. */
  private static RedisServer startNode() {
    for (int left = 2; ; left--) {
      try {
        return RedisServer.running(
            "cluster-enabled yes",
            "cluster-port " + RedisServer.freePort(),
            "cluster-node-timeout 1000",
            "cluster-replica-validity-factor 0",
            "cluster-require-full-coverage no",
            "repl-diskless-sync-delay 0");
      } catch (AssertionError e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private void form() {
    for (int i = 0; i < nodes.size(); i++) {
      try (Resp node = nodes.get(i).connect()) {
        node.call("CLUSTER", "SET-CONFIG-EPOCH", i + 1);
        if (i < MASTERS) {
          int from = SLOTS * i / MASTERS;
          node.call("CLUSTER", "ADDSLOTSRANGE", from, SLOTS * (i + 1) / MASTERS - 1);
        }
      }
    }
    for (RedisServer server : nodes) {
      try (Resp node = server.connect()) {
        for (RedisServer other : nodes) {
          node.call("CLUSTER", "MEET", "127.0.0.1", other.port(), nodeOf(other).busPort());
        }
      }
    }
    for (int i = 0; i < MASTERS; i++) {
      String master = nodeOf(nodes.get(i)).id();
      try (Resp replica = nodes.get(MASTERS + i).connect()) {
        Await.until(PATIENCE, () -> replicates(replica, master));
      }
    }
    awaitWhole();
  }

  /** A node becomes a replica only once it has heard of its master. */
  private static boolean replicates(Resp replica, String master) {
    try {
      replica.call("CLUSTER", "REPLICATE", master);
      return true;
    } catch (Resp.ErrorReply e) {
      return false;
    }
  }

  /** Waits until all nodes that run agree on three masters, and each replica follows its own. */
  public void awaitWhole() {
    for (RedisServer server : nodes) {
      if (server.isRunning()) {
        try (Resp node = server.connect()) {
          Await.until(PATIENCE, () -> isWhole(node), () -> node.text("CLUSTER", "NODES"));
        }
      }
    }
  }

  private static boolean isWhole(Resp node) {
    List<ClusterNode> known = ClusterNode.knownTo(node);
    return known.size() == 2 * MASTERS
        && known.stream().filter(ClusterNode::serves).count() == MASTERS
        && known.stream().allMatch(it -> it.isLinked() || it.flags().contains("fail"))
        && node.text("CLUSTER", "INFO").contains("cluster_state:ok")
        && !node.text("INFO", "replication").contains("master_link_status:down");
  }

  /** What a client of this cluster is made of, but for its profile. */
  public Config config() {
    Config config = new Config();
    nodes.forEach(node -> config.useClusterServers().addNodeAddress(node.address()));
    return config;
  }

  /** All nodes, masters and replicas. */
  public List<RedisServer> nodes() {
    return List.copyOf(nodes);
  }

  /** The slot of a key. */
  public int slotOf(String key) {
    return ask(node -> (int) node.number("CLUSTER", "KEYSLOT", key));
  }

  /** The master that has the key's slot, as the first node that runs knows it. */
  public RedisServer masterOf(String key) {
    return knownMasterOf(key).orElseThrow();
  }

  /** As {@link #masterOf}; empty while the slot's master is dead and has no successor yet. */
  public Optional<RedisServer> knownMasterOf(String key) {
    int slot = slotOf(key);
    return server(known -> known.serves() && known.has(slot));
  }

  /** Another master that serves slots. */
  public RedisServer otherThan(RedisServer master) {
    return server(known -> known.serves() && known.port() != master.port()).orElseThrow();
  }

  /** The replica of a master. */
  public RedisServer replicaOf(RedisServer master) {
    String id = nodeOf(master).id();
    return server(known -> known.master().equals(id)).orElseThrow();
  }

  /** How often all nodes have answered with an error of this code. */
  public long errors(String code) {
    long count = 0;
    for (RedisServer server : nodes) {
      if (server.isRunning()) {
        try (Resp node = server.connect()) {
          count +=
              node.text("INFO", "errorstats")
                  .lines()
                  .filter(line -> line.startsWith("errorstat_" + code + ":count="))
                  .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1)))
                  .sum();
        }
      }
    }
    return count;
  }

  /** What a node says of itself. */
  static ClusterNode nodeOf(RedisServer server) {
    try (Resp resp = server.connect()) {
      return ClusterNode.itself(resp);
    }
  }

  private Optional<RedisServer> server(Predicate<ClusterNode> which) {
    return ask(ClusterNode::knownTo).stream()
        .filter(which)
        .findFirst()
        .flatMap(known -> nodes.stream().filter(it -> it.port() == known.port()).findFirst());
  }

  private <T> T ask(Function<Resp, T> question) {
    RedisServer first = nodes.stream().filter(RedisServer::isRunning).findFirst().orElseThrow();
    try (Resp node = first.connect()) {
      return question.apply(node);
    }
  }

  /** Ends it, and checks first that nothing stays in its masters for ever. */
  @Override
  public void close() {
    try {
      for (RedisServer server : nodes) {
        if (server.isRunning() && !nodeOf(server).isReplica()) {
          try (Resp master = server.connect()) {
            Leftovers.assertAllExpire(master, key -> false);
          }
        }
      }
    } finally {
      end();
    }
  }

  private void end() {
    nodes.forEach(RedisServer::discard);
    nodes.clear();
  }
}
