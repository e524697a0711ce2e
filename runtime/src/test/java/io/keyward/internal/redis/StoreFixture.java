package io.keyward.internal.redis;

import io.keyward.RedissonClients;
import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.support.Lifetime;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** A store over a server of its own, and the frames that tests put under its keys. */
final class StoreFixture implements AutoCloseable {

  static final EntryKey USER =
      new EntryKey(
          "tenant:{acme}:user:42",
          List.of("keyward:{acme}:gen", "keyward:{acme}:gen:user"),
          "{acme}");
  static final EntryKey OTHER_USER =
      new EntryKey(
          "tenant:{acme}:user:43",
          List.of("keyward:{acme}:gen", "keyward:{acme}:gen:user"),
          "{acme}");
  static final EntryKey COUNTRY =
      new EntryKey("global:{country}:DE", List.of("keyward:global:{country}:gen"), "{country}");
  static final GroupKey USERS = new GroupKey("keyward:{acme}:gen:user", "{acme}");
  static final Duration LEASE = Duration.ofSeconds(10);
  static final Duration HOLD = Duration.ofSeconds(30);
  static final Lifetime TEN_MINUTES = new Lifetime(600_000);

  private static final int PATIENCE = 5_000;

  final RedisServer server;
  final Resp redis;
  final RedissonClient client;
  final RedisStore store;

  StoreFixture(RedisServer server) {
    this.server = server;
    this.redis = server.connect();
    Config config = new Config();
    config.useSingleServer().setAddress(server.address());
    RedissonClients.cacheProfile(config);
    config.useSingleServer().setTimeout(PATIENCE); // no test here is about time
    this.client = Redisson.create(config);
    this.store = new RedisStore(client, Duration.ofMillis(PATIENCE));
    await(store.read(USER)); // connects, so that later counts are of the commands alone
  }

  static <T> T await(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** The generations that {@link #plantGenerations} plants for an entry of a tenant. */
  static final Stamps CURRENT = Stamps.of(11, 12);

  void plantGenerations() {
    plant(USER.generations().get(0), "generation 11");
    plant(USER.generations().get(1), "generation 12");
  }

  /** See {@link Planted}; with current stamps. */
  void plant(String key, String what) {
    new Planted(redis).put(key, what, CURRENT);
  }

  /** As {@link #plant}, with these stamps. */
  void plant(String key, String what, Stamps stamps) {
    new Planted(redis).put(key, what, stamps);
  }

  void reset() {
    redis.call("FLUSHALL");
    redis.resetCommandCalls();
  }

  LeaseReply lease(EntryKey key, long id) {
    return await(store.lease(key, id, null, false, LEASE, TEN_MINUTES));
  }

  LeaseReply.Ours leased(EntryKey key, long id) {
    if (lease(key, id) instanceof LeaseReply.Ours ours) {
      return ours;
    }
    throw new AssertionError("not leased: " + key);
  }

  FillReply fill(EntryKey key, long id, String payload) {
    return await(store.fill(key, id, value(payload)));
  }

  static FillValue value(String payload) {
    return FillValue.value(7, TEN_MINUTES, payload.getBytes(StandardCharsets.UTF_8));
  }

  HoldReply hold(long token, EntryKey... keys) {
    return await(store.hold(only(keys), token, HOLD));
  }

  ReleaseReply release(long token, EntryKey... keys) {
    return await(store.release(only(keys), token, Duration.ZERO, null));
  }

  static SlotKeys only(EntryKey... keys) {
    return new SlotKeys(keys[0].slot(), List.of(keys), List.of());
  }

  static SlotKeys only(GroupKey... groups) {
    return new SlotKeys(groups[0].slot(), List.of(), List.of(groups));
  }

  Frame frame(String key) {
    return Frame.parse(redis.get(key));
  }

  Snapshot snapshot(EntryKey key) {
    return await(store.read(key));
  }

  /** The payload under the key where it holds a current value, else null. */
  @Nullable String visible(EntryKey key) {
    Snapshot snapshot = snapshot(key);
    return snapshot.isCurrent() && snapshot.entry() instanceof Frame.Value value
        ? value.payload().text()
        : null;
  }

  /** What stands under a key, in words: {@code hold[1,2]!} is a contested hold of tokens 1, 2. */
  String state(String key) {
    byte[] bytes = redis.text("TYPE", key).equals("string") ? redis.get(key) : null;
    Frame frame = Frame.parse(bytes);
    if (frame instanceof Frame.Hold hold && bytes != null) {
      StringBuilder tokens = new StringBuilder("hold");
      String separator = "[";
      for (int i = 5; i < bytes.length; i += 16) {
        tokens.append(separator).append(ByteBuffer.wrap(bytes).getLong(i));
        separator = ",";
      }
      return tokens.append(']').append(hold.contested() ? "!" : "").toString();
    }
    if (frame instanceof Frame.Lease lease) {
      return "lease " + lease.id();
    }
    if (frame instanceof Frame.Value value) {
      return "value " + value.id() + " " + value.payload().text();
    }
    if (frame instanceof Frame.Absent absent) {
      return "absent " + absent.id();
    }
    if (frame instanceof Frame.Generation generation) {
      return "generation " + generation.stamp();
    }
    if (frame instanceof Frame.Broken) {
      return "broken";
    }
    if (frame instanceof Frame.Unknown) {
      return "unknown";
    }
    return switch (redis.text("TYPE", key)) {
      case "none" -> "nothing";
      case "list" -> "list";
      default -> "text";
    };
  }

  @Override
  public void close() {
    client.shutdown();
    redis.close();
    server.close();
  }
}
