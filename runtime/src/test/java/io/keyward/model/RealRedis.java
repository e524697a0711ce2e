package io.keyward.model;

import io.keyward.RedissonClients;
import io.keyward.internal.frame.Frame.Value;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.redis.RedisStore;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/**
 * What a real Redis holds, in the model's terms. Ids and tokens are given, and so known; the stamps
 * of generations are the store's, and get the model's numbers when they are first met.
 */
final class RealRedis implements AutoCloseable {

  static final Duration HOLD = Duration.ofMinutes(10);
  static final Duration LEAVE = Duration.ofMinutes(100);

  static final EntryKey ENTRY =
      new EntryKey(
          "tenant:{acme}:user:42",
          List.of("keyward:{acme}:gen", "keyward:{acme}:gen:user"),
          "{acme}");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HOLD_HEAD = 5;
  private static final int TOKEN = 16;

  private final RedisServer server = RedisServer.running();
  private final Resp resp = server.connect();
  private final RedissonClient client = patient(server);
  private final RealCommands commands = new RealCommands(new RedisStore(client, PATIENCE), this);
  private final Map<Long, Integer> stamps = new HashMap<>();

  /** No test here is about time. */
  private static RedissonClient patient(RedisServer server) {
    Config config = new Config();
    config.useSingleServer().setAddress(server.address());
    RedissonClients.cacheProfile(config);
    config.useSingleServer().setTimeout(Math.toIntExact(PATIENCE.toMillis()));
    return Redisson.create(config);
  }

  void clear() {
    resp.call("FLUSHALL");
    stamps.clear();
  }

  /** Runs a script. */
  Reply run(Command command, boolean outOfMemory) {
    if (!outOfMemory) {
      return commands.run(command);
    }
    resp.call("CONFIG", "SET", "maxmemory", 1);
    try {
      return commands.run(command);
    } finally {
      resp.call("CONFIG", "SET", "maxmemory", 0);
    }
  }

  void lose(Key key) {
    resp.call("UNLINK", name(key));
  }

  /** What is not ours: absent, and overwritten. */
  void disturb(Key key, boolean asList) {
    resp.call("UNLINK", name(key));
    if (asList) {
      resp.call("RPUSH", name(key), "x");
    } else {
      resp.call("SET", name(key), "{\"name\":\"Ada\"}");
    }
  }

  void passDeadline(Key key, int token) {
    byte[] bytes = resp.get(name(key));
    if (bytes == null) {
      throw new AssertionError("No hold under " + name(key));
    }
    ByteBuffer hold = ByteBuffer.wrap(bytes);
    for (int at = HOLD_HEAD; at < bytes.length; at += TOKEN) {
      if (hold.getLong(at) == RealCommands.token(token)) {
        hold.putLong(at + Long.BYTES, 1);
      }
    }
    resp.call("SET", name(key), bytes, "KEEPTTL");
  }

  private static String name(Key key) {
    return switch (key) {
      case TENANT -> ENTRY.generations().get(0);
      case RESOURCE -> ENTRY.generations().get(1);
      case ENTRY -> ENTRY.text();
    };
  }

  /** A real stamp has this number from now on, if it has none. */
  void learn(long stamp, int number) {
    stamps.putIfAbsent(stamp, number);
  }

  long stamp(int number) {
    return stamps.entrySet().stream()
        .filter(it -> it.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No generation " + number));
  }

  /** All that it holds. */
  RedisState state() {
    byte[] lock = resp.get(ENTRY.refreshLock());
    return new RedisState(
        frame(Key.TENANT),
        frame(Key.RESOURCE),
        frame(Key.ENTRY),
        lock == null ? 0 : RealCommands.number(ByteBuffer.wrap(lock).getLong()));
  }

  private Frame frame(Key key) {
    boolean isString = resp.text("TYPE", name(key)).equals("string");
    byte[] bytes = isString ? resp.get(name(key)) : null;
    return bytes == null ? Frame.NOTHING : frame(bytes);
  }

  private Frame frame(byte[] bytes) {
    io.keyward.internal.frame.Frame frame = io.keyward.internal.frame.Frame.parse(bytes);
    if (frame instanceof io.keyward.internal.frame.Frame.Generation generation) {
      return new Frame.Generation(stamps.getOrDefault(generation.stamp(), -1));
    }
    if (frame instanceof io.keyward.internal.frame.Frame.Hold hold) {
      return hold(bytes, hold.contested());
    }
    if (frame instanceof io.keyward.internal.frame.Frame.Lease lease) {
      return new Frame.Lease(
          RealCommands.number(lease.id()), numbers(lease.stamps()), kept(lease.expired()));
    }
    return frame instanceof Value value ? value(value) : Frame.NOTHING;
  }

  private static Frame hold(byte[] bytes, boolean contested) {
    long now = System.currentTimeMillis();
    Frame.Hold hold = new Frame.Hold(0, 0, contested);
    ByteBuffer in = ByteBuffer.wrap(bytes).position(HOLD_HEAD);
    while (in.hasRemaining()) {
      int token = RealCommands.tokenNumber(in.getLong());
      long left = in.getLong() - now;
      if (left > HOLD.multipliedBy(2).toMillis()) {
        hold = hold.withLeft(token);
      } else if (left > 0) {
        hold = hold.withRunning(token);
      }
    }
    return hold.isEmpty() ? Frame.NOTHING : hold;
  }

  private Frame.@Nullable Value kept(Slice expired) {
    byte[] bytes =
        Arrays.copyOfRange(expired.bytes(), expired.offset(), expired.offset() + expired.length());
    return expired.length() > 0 && frame(bytes) instanceof Frame.Value value ? value : null;
  }

  private Frame.Value value(Value value) {
    return new Frame.Value(
        RealCommands.number(value.id()),
        numbers(value.stamps()),
        RealCommands.version(value.payload()),
        false);
  }

  private Stamps numbers(io.keyward.internal.frame.Stamps real) {
    return new Stamps(stamps.getOrDefault(real.get(0), -1), stamps.getOrDefault(real.get(1), -1));
  }

  /** The numbers of a lease's stamps, which are learned where the generations are new. */
  Stamps learned(io.keyward.internal.frame.Stamps real, Stamps fresh) {
    learn(real.get(0), fresh.tenant());
    learn(real.get(1), fresh.resource());
    return numbers(real);
  }

  Stamps known(io.keyward.internal.frame.Stamps real) {
    return numbers(real);
  }

  @Override
  public void close() {
    client.shutdown();
    resp.close();
    server.close();
  }
}
