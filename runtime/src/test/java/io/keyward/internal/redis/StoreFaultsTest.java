package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.LEASE;
import static io.keyward.internal.redis.StoreFixture.OTHER_USER;
import static io.keyward.internal.redis.StoreFixture.TEN_MINUTES;
import static io.keyward.internal.redis.StoreFixture.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.internal.frame.Frame;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.redis.StoreException.Kind;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.TcpProxy;
import io.keyward.testing.VanishingPort;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** The client profile and the store, while Redis is absent, dead, stopped or cut off. */
class StoreFaultsTest {

  private static final Duration TIMEOUT = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(3);

  /** What a caller's thread may lose before it has a stage to wait for. */
  private static final Duration AT_ONCE = Duration.ofMillis(200);

  private @Nullable RedissonClient client;

  @AfterEach
  void shutDown() {
    if (client != null) {
      client.shutdown();
    }
  }

  private RedisStore storeOver(String address) {
    client = RedissonClients.forCache(address);
    return new RedisStore(client, TIMEOUT);
  }

  /**
   * For a test that is not about time, of two commands at once: each has a connection that is there
   * before, as one that is made meanwhile may come too late for the other command, or not at all.
   */
  private RedisStore storeOverTwoConnections(String address) {
    Config config = new Config();
    config.useSingleServer().setAddress(address);
    RedissonClients.cacheProfile(config);
    config.useSingleServer().setTimeout((int) PATIENCE.toMillis()).setConnectionMinimumIdleSize(2);
    client = Redisson.create(config);
    return new RedisStore(client, PATIENCE);
  }

  @Test
  void aClientIsMadeAtOnceWhileRedisIsAbsentAndHitsStartWhenItComes() {
    RedissonClients.forCache("redis://127.0.0.1:1").shutdown(); // loads the classes
    try (RedisServer server = RedisServer.notStarted()) {
      long start = System.nanoTime();
      RedisStore store = storeOver(server.address());
      assertThat(since(start)).isLessThan(Duration.ofSeconds(1));

      assertThat(failureOf(store.read(USER))).isEqualTo(Kind.UNREACHABLE);
      assertThat(failureOf(store.read(USER))).isEqualTo(Kind.UNREACHABLE);

      server.start();
      assertThat(untilAnswered(store)).isLessThan(RECOVERY);
    }
  }

  @Test
  void aCallerIsNotHeldWhilePacketsVanish() {
    try (VanishingPort port = new VanishingPort()) {
      RedisStore store = storeOver(port.address());
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        CompletionStage<Snapshot> reply = store.read(USER);
        assertThat(since(start)).isLessThan(AT_ONCE);
        assertThat(reply.toCompletableFuture()).isNotCompleted();
      }
      assertThat(failureOf(store.read(USER))).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void afterKillAndRestartHitsAreBackWithinThreeSeconds() {
    try (RedisServer server = RedisServer.running()) {
      RedisStore store = storeOver(server.address());
      untilAnswered(store);
      for (int i = 0; i < 3; i++) {
        server.kill();
        long start = System.nanoTime();
        while (since(start).compareTo(Duration.ofSeconds(2)) < 0) { // longer delays by now
          long call = System.nanoTime();
          assertThat(failureOf(store.read(USER))).isIn(Kind.UNREACHABLE, Kind.TIMEOUT);
          assertThat(since(call)).isLessThan(TIMEOUT.multipliedBy(2));
        }
        server.start();
        assertThat(untilAnswered(store)).isLessThan(RECOVERY);
      }
    }
  }

  @Test
  void aStoppedRedisCostsOneTimeoutAndIsBackWhenItGoesOn() {
    try (RedisServer server = RedisServer.running()) {
      RedisStore store = storeOver(server.address());
      untilAnswered(store);
      server.pause();
      for (int i = 0; i < 8; i++) {
        long call = System.nanoTime();
        assertThat(failureOf(store.read(USER))).isIn(Kind.TIMEOUT, Kind.UNREACHABLE);
        assertThat(since(call)).isLessThan(TIMEOUT.multipliedBy(2));
      }
      server.resume();
      assertThat(untilAnswered(store)).isLessThan(RECOVERY);
    }
  }

  @Test
  void repliesThatAreSwallowedTimeOutAndTheConnectionsAreReplaced() {
    try (RedisServer server = RedisServer.running();
        TcpProxy proxy = TcpProxy.to(server)) {
      RedisStore store = storeOver(proxy.address());
      untilAnswered(store);
      proxy.swallowReplies();
      long call = System.nanoTime();
      assertThat(failureOf(store.read(USER))).isEqualTo(Kind.TIMEOUT);
      assertThat(since(call)).isLessThan(TIMEOUT.multipliedBy(2));
      proxy.heal();
      assertThat(untilAnswered(store)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void connectionsThatAreResetAreReplaced() {
    try (RedisServer server = RedisServer.running();
        TcpProxy proxy = TcpProxy.to(server)) {
      RedisStore store = storeOver(proxy.address());
      untilAnswered(store);
      proxy.reset();
      assertThat(untilAnswered(store)).isLessThan(RECOVERY);
      proxy.refuse();
      assertThat(failureOf(store.read(USER))).isIn(Kind.UNREACHABLE, Kind.TIMEOUT);
      proxy.heal();
      assertThat(untilAnswered(store)).isLessThan(RECOVERY);
    }
  }

  @Test
  void replyThatIsCutIsAnErrorAndTheNextOnesAreRight() {
    try (RedisServer server = RedisServer.running();
        TcpProxy proxy = TcpProxy.to(server)) {
      RedisStore store = storeOver(proxy.address());
      untilAnswered(store);
      proxy.truncateReplies();
      assertThat(failureOf(store.read(USER))).isNotNull();
      proxy.heal();
      assertThat(untilAnswered(store)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void swappedRepliesAreSeenByTheirKeysAndIds() {
    try (RedisServer server = RedisServer.running();
        TcpProxy proxy = TcpProxy.to(server)) {
      RedisStore store = storeOverTwoConnections(proxy.address());
      untilAnswered(store);
      for (EntryKey key : List.of(USER, OTHER_USER)) {
        long lease = store.newId();
        StoreFixture.await(store.lease(key, lease, null, false, LEASE, TEN_MINUTES));
        StoreFixture.await(store.fill(key, lease, StoreFixture.value(key.text())));
      }

      proxy.swapNextReplies();
      CompletionStage<Snapshot> mine = store.read(USER);
      CompletionStage<Snapshot> others = store.read(OTHER_USER);
      assertThat(isFor(mine, USER)).isFalse();
      assertThat(isFor(mine, OTHER_USER)).isTrue();
      assertThat(isFor(others, USER)).isTrue();

      proxy.swapNextReplies();
      CompletionStage<Boolean> first = store.drop(USER, 1);
      CompletionStage<Boolean> second = store.drop(OTHER_USER, 2);
      assertThat(failureOf(first)).isEqualTo(Kind.FOREIGN_REPLY);
      assertThat(failureOf(second)).isEqualTo(Kind.FOREIGN_REPLY);
    }
  }

  private static boolean isFor(CompletionStage<Snapshot> read, EntryKey key) {
    return StoreFixture.await(read).entry() instanceof Frame.Value value && value.isFor(key);
  }

  @Test
  void aClientThatIsShutDownIsUnreachable() {
    try (RedisServer server = RedisServer.running()) {
      RedisStore store = storeOver(server.address());
      untilAnswered(store);
      shutDown();
      assertThat(failureOf(store.read(USER))).isEqualTo(Kind.UNREACHABLE);
      assertThat(failureOf(store.drop(USER, 1))).isEqualTo(Kind.UNREACHABLE);
    }
  }

  private static Duration untilAnswered(RedisStore store) {
    return Await.until(Duration.ofSeconds(20), () -> failureOf(store.read(USER)) == null);
  }

  /** The kind of failure that the stage ends with, within 5 s; null where it ends well. */
  private static @Nullable Kind failureOf(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().orTimeout(5, TimeUnit.SECONDS).join();
      return null;
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreException failure) {
        return failure.kind();
      }
      throw new AssertionError("not one of ours", e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
