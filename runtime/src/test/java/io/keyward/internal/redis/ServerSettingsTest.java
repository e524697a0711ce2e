package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.COUNTRY;
import static io.keyward.internal.redis.StoreFixture.HOLD;
import static io.keyward.internal.redis.StoreFixture.OTHER_USER;
import static io.keyward.internal.redis.StoreFixture.TEN_MINUTES;
import static io.keyward.internal.redis.StoreFixture.USER;
import static io.keyward.internal.redis.StoreFixture.USERS;
import static io.keyward.internal.redis.StoreFixture.await;
import static io.keyward.internal.redis.StoreFixture.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.RedissonClients;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.api.RedissonClient;

/** The store over a Redis that forgets scripts, is full, or trusts us little. */
class ServerSettingsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  @Test
  void eachScriptIsSentAgainWhereRedisHasForgottenItAndOnceWhereNot() {
    try (StoreFixture fixture = new StoreFixture(RedisServer.running())) {
      for (int round = 0; round < 3; round++) {
        fixture.redis.call("SCRIPT", "FLUSH");
        fixture.reset();
        everyStep(fixture.store);
        assertThat(fixture.redis.commandCalls())
            .as("one EVALSHA a step, and one text for each that was not known")
            .containsEntry("evalsha", 6L)
            .containsEntry("eval", 5L);
        fixture.reset();
        everyStep(fixture.store);
        assertThat(fixture.redis.commandCalls())
            .containsEntry("evalsha", 6L)
            .doesNotContainKey("eval");
      }
    }
  }

  @Test
  void aFlushOfTheScriptsAtAnyMomentIsNoError() throws InterruptedException {
    try (StoreFixture fixture = new StoreFixture(RedisServer.running());
        Resp flusher = fixture.server.connect()) {
      Thread flushing =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted()) {
                  flusher.call("SCRIPT", "FLUSH");
                }
              });
      flushing.start();
      for (int i = 0; i < 300; i++) {
        fixture.hold(i + 1, USER);
        fixture.release(i + 1, USER);
      }
      flushing.interrupt();
      flushing.join();
      assertThat(fixture.state(USER.text())).isEqualTo("nothing");
    }
  }

  @Test
  void aUserWithTheListedCommandsAloneCanDoEverything() {
    try (RedisServer server = RedisServer.running();
        Resp admin = server.connect()) {
      admin.call(
          "ACL",
          "SETUSER",
          "app",
          "on",
          ">pw",
          "~tenant:*",
          "~keyward:*",
          "~global:*",
          "-@all",
          "+ping",
          "+time",
          "+type",
          "+eval",
          "+evalsha",
          "+script|load",
          "+get",
          "+mget",
          "+set",
          "+pexpire",
          "+unlink");
      admin.call("ACL", "LOG", "RESET");
      RedissonClient client = RedissonClients.forCache("redis://app:pw@127.0.0.1:" + server.port());
      try {
        RedisStore store = new RedisStore(client, TIMEOUT);
        Await.until(Duration.ofSeconds(10), () -> answers(store)); // 250 ms to connect, each time
        everyStep(store);
        assertThat(admin.keys()).isNotEmpty();
      } finally {
        client.shutdown();
      }
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndShownNowhere() {
    try (RedisServer server = RedisServer.runningWithPassword("right")) {
      RedissonClient client =
          RedissonClients.forCache("redis://:wr0ng-s3cret@127.0.0.1:" + server.port());
      try {
        RedisStore store = new RedisStore(client, TIMEOUT);
        assertThat(answers(store)).isFalse(); // loads the classes: the next is quick
        assertThatThrownBy(() -> await(store.read(USER)))
            .isInstanceOfSatisfying(
                StoreException.class,
                e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.REFUSED))
            .hasMessageContaining("WRONGPASS")
            .hasMessageNotContaining("s3cret")
            .hasNoCause();
      } finally {
        client.shutdown();
      }
    }
  }

  @Test
  void evictionsSucceedWhileRedisIsFullAndNothingOldStays() {
    try (StoreFixture fixture = new StoreFixture(RedisServer.running())) {
      fixture.plantGenerations();
      fixture.leased(USER, 1);
      fixture.fill(USER, 1, "old");
      fixture.leased(OTHER_USER, 2);
      fixture.plant(COUNTRY.text(), "hold[9]");
      fixture.redis.call("CONFIG", "SET", "maxmemory-policy", "noeviction");
      fixture.redis.call("CONFIG", "SET", "maxmemory", "1");

      assertThat(fixture.lease(COUNTRY, 3)).isInstanceOf(LeaseReply.Held.class);
      assertThat(await(fixture.store.lease(USER, 3, 1L, false, StoreFixture.LEASE, TEN_MINUTES)))
          .isInstanceOf(LeaseReply.OutOfMemory.class);
      assertThat(fixture.state(USER.text())).isEqualTo("value 1 old");
      assertThat(fixture.fill(OTHER_USER, 2, "new")).isEqualTo(FillReply.OUT_OF_MEMORY);
      assertThat(fixture.state(OTHER_USER.text())).isEqualTo("nothing");

      HoldReply held = fixture.hold(4, USER);
      assertThat(held.stampsForPut(USER)).isNull();
      assertThat(fixture.state(USER.text())).isEqualTo("nothing");

      // A mark that Redis refuses: the hold that lacks it must go.
      fixture.release(4, COUNTRY);
      assertThat(fixture.state(COUNTRY.text())).isEqualTo("nothing");

      await(fixture.store.hold(only(USERS), 5, HOLD));
      await(fixture.store.release(only(USERS), 5, Duration.ofSeconds(5), null));
      assertThat(fixture.state(USERS.generation())).isEqualTo("nothing");
    }
  }

  /** Refused where its generations must be extended, and where they live long enough. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRefusedPutBecomesAnEviction(boolean longGenerations) {
    try (StoreFixture fixture = new StoreFixture(RedisServer.running())) {
      fixture.plantGenerations();
      if (longGenerations) {
        fixture.leased(OTHER_USER, 1);
      }
      long life = fixture.redis.pttl(USERS.generation());
      assertThat(fixture.hold(4, USER).stampsForPut(USER)).isEqualTo(StoreFixture.CURRENT);
      fixture.redis.call("CONFIG", "SET", "maxmemory", "1");

      PutValue put = new PutValue(USER, 6, StoreFixture.CURRENT, StoreFixture.value("new"));

      assertThat(await(fixture.store.release(only(USER), 4, Duration.ZERO, put)))
          .isEqualTo(ReleaseReply.EVICTED);
      assertThat(fixture.state(USER.text())).isEqualTo("nothing");
      assertThat(fixture.state(USERS.generation())).isEqualTo("generation 12");
      assertThat(fixture.redis.pttl(USERS.generation())).isBetween(1L, life);
    }
  }

  private static boolean answers(RedisStore store) {
    try {
      await(store.read(USER));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  /** Six scripts of five kinds. */
  private static void everyStep(RedisStore store) {
    long lease = store.newId();
    SlotKeys keys = new SlotKeys("{acme}", List.of(OTHER_USER), List.of(USERS));
    await(store.hold(keys, 1, HOLD));
    await(store.release(keys, 1, Duration.ZERO, null));
    await(store.lease(OTHER_USER, store.newId(), null, false, Duration.ofSeconds(1), TEN_MINUTES));
    await(store.drop(OTHER_USER, 1));
    assertThat(await(store.lease(USER, lease, null, false, StoreFixture.LEASE, TEN_MINUTES)))
        .isInstanceOf(LeaseReply.Ours.class);
    assertThat(await(store.fill(USER, lease, StoreFixture.value("Ada"))))
        .isEqualTo(FillReply.STORED);
  }
}
