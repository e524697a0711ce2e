package io.keyward.testing;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redisson.config.Config;

/**
 * A master, two replicas and three sentinels that watch them: processes of one's own on this
 * machine, that keep no data on disk. The first replica is the one to be promoted, whatever it has
 * missed: its link to the master can be cut, which neither of them notices.
 */
public final class RedisSentinels implements AutoCloseable {

  private static final String NAME = "keyward";
  private static final int SENTINELS = 3;

  /** Lower than the other's. */
  private static final String HEIRS_PRIORITY = "1";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RedisServer master;
  private final TcpProxy link;
  private final RedisServer heir;
  private final List<RedisServer> others = new ArrayList<>();

  private RedisSentinels() {
    master = RedisServer.running("repl-diskless-sync-delay 0");
    link = TcpProxy.to(master);
    heir =
        RedisServer.running(
            "replicaof 127.0.0.1 " + link.port(), "replica-priority " + HEIRS_PRIORITY);
  }

  /** Starts all, and waits until they know of each other. */
  public static RedisSentinels running() {
    RedisSentinels sentinels = new RedisSentinels();
    try {
      sentinels.form();
      return sentinels;
    } catch (RuntimeException | Error e) {
      sentinels.end();
      throw e;
    }
  }

  private void form() {
    others.add(RedisServer.running("replicaof 127.0.0.1 " + master.port()));
    for (int i = 0; i < SENTINELS; i++) {
      others.add(
          RedisServer.runningAsSentinel(
              "sentinel monitor " + NAME + " 127.0.0.1 " + master.port() + " 2",
              "sentinel down-after-milliseconds " + NAME + " 1500",
              "sentinel failover-timeout " + NAME + " 60000"));
    }
    for (RedisServer each : sentinels()) {
      try (Resp sentinel = each.connect()) {
        // Five pings' time is how old what is known of a replica may be; and a promoted one, which
        // drops its connections, must be reached again before it counts as dead.
        sentinel.call(
            "SENTINEL",
            "DEBUG",
            "info-period",
            500,
            "publish-period",
            300,
            "ask-period",
            200,
            "ping-period",
            400);
      }
    }
    for (RedisServer each : sentinels()) {
      try (Resp sentinel = each.connect()) {
        Await.until(PATIENCE, () -> isReady(sentinel), () -> state(sentinel).toString());
      }
    }
  }

  private List<RedisServer> sentinels() {
    return others.subList(1, others.size());
  }

  private static boolean isReady(Resp sentinel) {
    Map<String, String> state = state(sentinel);
    return "2".equals(state.get("num-slaves"))
        && String.valueOf(SENTINELS - 1).equals(state.get("num-other-sentinels"))
        && sentinel.text("SENTINEL", "CKQUORUM", NAME).startsWith("OK")
        && replicas(sentinel).stream()
            .anyMatch(it -> HEIRS_PRIORITY.equals(it.get("slave-priority")))
        && replicas(sentinel).stream().allMatch(it -> "ok".equals(it.get("master-link-status")));
  }

  private static Map<String, String> state(Resp sentinel) {
    return fields(sentinel.texts("SENTINEL", "MASTER", NAME));
  }

  private static List<Map<String, String>> replicas(Resp sentinel) {
    return sentinel.lists("SENTINEL", "REPLICAS", NAME).stream().map(it -> fields(it)).toList();
  }

  private static Map<String, String> fields(List<String> pairs) {
    Map<String, String> fields = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      fields.put(pairs.get(i), pairs.get(i + 1));
    }
    return fields;
  }

  /** What a client of these is made of, but for its profile. */
  public Config config() {
    Config config = new Config();
    config.useSentinelServers().setMasterName(NAME);
    sentinels().forEach(it -> config.useSentinelServers().addSentinelAddress(it.address()));
    return config;
  }

  /** The master of the beginning. */
  public RedisServer master() {
    return master;
  }

  /** The replica to be promoted. */
  public RedisServer heir() {
    return heir;
  }

  /** From now on the heir hears nothing of its master; both take the link for whole. */
  public void cutLink() {
    link.swallowReplies();
  }

  /** Kills the master, and waits until the heir has taken its place; answers how long that took. */
  public Duration failOver() {
    master.kill();
    return Await.until(PATIENCE, this::heirIsMaster, () -> others.get(1).log());
  }

  /** By a connection of its own: who becomes master drops those that there are. */
  private boolean heirIsMaster() {
    try (Resp promoted = heir.connect()) {
      return promoted.text("INFO", "replication").contains("role:master");
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Ends all, and checks first that nothing stays in the master of the end for ever. */
  @Override
  public void close() {
    try (Resp last = heir.connect()) {
      Leftovers.assertAllExpire(last, key -> false);
    } finally {
      end();
    }
  }

  private void end() {
    others.forEach(RedisServer::discard);
    heir.discard();
    link.close();
    master.discard();
  }
}
