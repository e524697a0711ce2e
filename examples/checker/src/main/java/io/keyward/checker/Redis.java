package io.keyward.checker;

import static java.util.stream.Collectors.joining;

import io.keyward.testing.RedisCluster;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

/**
 * The Redis of a run: a server of its own, or a cluster of its own, or what {@code REDIS_URL}
 * names.
 */
final class Redis implements AutoCloseable {

  private final List<RedisServer> own;
  private final @Nullable RedisCluster cluster;
  private final @Nullable ClusterFaults clusterFaults;
  private final String addresses;
  private final RedissonClient meddler;
  private final Keyspace keyspace;

  private Redis(
      List<RedisServer> own, @Nullable RedisCluster cluster, String addresses, Keyspace keyspace) {
    this.own = own;
    this.cluster = cluster;
    this.clusterFaults = cluster == null ? null : new ClusterFaults(cluster, keyspace);
    this.addresses = addresses;
    this.meddler = Clients.of(addresses);
    this.keyspace = keyspace;
  }

  /**
   * That of a run.
   *
   * @param url of a Redis that runs, or of some nodes of a cluster; null for one of its own
   * @param asCluster whether its own is a cluster
   */
  static Redis of(@Nullable String url, boolean asCluster, Keyspace keyspace) {
    if (url != null) {
      return new Redis(List.of(), null, url, keyspace);
    }
    if (asCluster) {
      RedisCluster cluster = RedisCluster.running();
      String nodes = cluster.nodes().stream().map(RedisServer::address).collect(joining(","));
      return new Redis(cluster.nodes(), cluster, nodes, keyspace);
    }
    RedisServer server = RedisServer.running();
    return new Redis(List.of(server), null, server.address(), keyspace);
  }

  String address() {
    return addresses;
  }

  private URI address(String why) {
    if (Clients.isCluster(addresses)) {
      throw new IllegalStateException(why + " needs one server");
    }
    return URI.create(addresses);
  }

  InetSocketAddress endpoint() {
    URI address = address("A proxy");
    return new InetSocketAddress(address.getHost(), Clients.port(address));
  }

  /** The same Redis, seen through a proxy on that port of this machine. */
  String addressThrough(int port) {
    URI address = address("A proxy");
    String user = address.getRawUserInfo();
    String path = address.getRawPath();
    return "redis://" + (user == null ? "" : user + "@") + "127.0.0.1:" + port + path;
  }

  RedisServer server() {
    if (own.size() != 1) {
      throw new IllegalStateException("It is not the checker's to kill");
    }
    return own.get(0);
  }

  ClusterFaults cluster() {
    if (clusterFaults == null) {
      throw new IllegalStateException("It is no cluster of the checker's");
    }
    return clusterFaults;
  }

  /**
   * Lets it have no memory, or as much as it wants again.
   *
   * @param full whether it is to refuse what needs memory
   */
  void fill(boolean full) {
    for (RedisServer each : own) {
      if (each.isRunning()) {
        try (Resp resp = each.connect()) {
          Object unused = resp.call("CONFIG", "SET", "maxmemory", full ? "1" : "0");
        }
      }
    }
  }

  /** All keys of this run, or, of a Redis of its own, all keys. */
  void flush() {
    meddle(
        () -> {
          if (!own.isEmpty()) {
            meddler.getKeys().flushall();
          } else {
            long unused = meddler.getKeys().unlink(keys().toArray(String[]::new));
          }
        });
  }

  /** One key of this run, whatever is in it. */
  void loseKey(SplittableRandom random) {
    List<String> keys = keys();
    String key = keys.get(random.nextInt(keys.size()));
    meddle(() -> meddler.getKeys().unlink(key));
  }

  private static void meddle(Runnable command) {
    try {
      command.run();
    } catch (RedisException e) {
      // out of reach by another fault: nothing is lost, or all is
    }
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int tenant = 0; tenant < keyspace.tenants(); tenant++) {
      String name = "{" + Keyspace.tenantName(tenant) + "}";
      keys.add("keyward:" + name + ":gen");
      for (String resource : List.of("item", "quote", "rate")) {
        keys.add("keyward:" + name + ":gen:" + resource);
        for (int id = 0; id < keyspace.ids(); id++) {
          keys.add("tenant:" + name + ":" + resource + ":" + id);
        }
      }
    }
    return keys;
  }

  @Override
  public void close() {
    meddler.shutdown();
    if (cluster != null) {
      cluster.close();
    } else {
      own.forEach(RedisServer::close);
    }
  }
}
