package io.keyward.checker;

import io.keyward.RedissonClients;
import io.keyward.testing.RedisServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

/** The Redis of a run: a server of its own, or the one that {@code REDIS_URL} names. */
final class Redis implements AutoCloseable {

  private final @Nullable RedisServer own;
  private final URI address;
  private final RedissonClient meddler;
  private final Keyspace keyspace;

  private Redis(@Nullable RedisServer own, String address, Keyspace keyspace) {
    this.own = own;
    this.address = URI.create(address);
    this.meddler = RedissonClients.forCache(address);
    this.keyspace = keyspace;
  }

  /**
   * That of a run.
   *
   * @param url of a Redis that runs; null for one of its own
   */
  static Redis of(@Nullable String url, Keyspace keyspace) {
    if (url != null) {
      return new Redis(null, url, keyspace);
    }
    RedisServer server = RedisServer.running();
    return new Redis(server, server.address(), keyspace);
  }

  boolean isOwn() {
    return own != null;
  }

  String address() {
    return address.toString();
  }

  InetSocketAddress endpoint() {
    return new InetSocketAddress(
        address.getHost(), address.getPort() < 0 ? 6379 : address.getPort());
  }

  /** The same Redis, seen through a proxy on that port of this machine. */
  String addressThrough(int port) {
    String user = address.getRawUserInfo();
    String path = address.getRawPath();
    return "redis://" + (user == null ? "" : user + "@") + "127.0.0.1:" + port + path;
  }

  RedisServer server() {
    if (own == null) {
      throw new IllegalStateException("It is not the checker's to kill");
    }
    return own;
  }

  /** All keys of this run, or, of a Redis of its own, all keys. */
  void flush() {
    meddle(
        () -> {
          if (own != null) {
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
    if (own != null) {
      own.close();
    }
  }
}
