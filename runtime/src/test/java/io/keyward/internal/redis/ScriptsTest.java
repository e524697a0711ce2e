package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.COUNTRY;
import static io.keyward.internal.redis.StoreFixture.USER;
import static io.keyward.internal.redis.StoreFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.frame.Frame;
import io.keyward.testing.Leftovers;
import io.keyward.testing.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read, from its first look to the stored value. */
class ScriptsTest {

  private static StoreFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new StoreFixture(RedisServer.running());
  }

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  @AfterEach
  void everythingExpires() {
    Leftovers.assertAllExpire(fixture.redis, key -> false);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void aFilledLeaseIsRead() {
    LeaseReply.Ours ours = fixture.leased(USER, 5);

    assertThat(fixture.fill(USER, 5, "Ada")).isEqualTo(FillReply.STORED);

    Snapshot snapshot = fixture.snapshot(USER);
    assertThat(snapshot.isCurrent()).isTrue();
    assertThat(snapshot.entry())
        .isInstanceOfSatisfying(
            Frame.Value.class,
            value -> {
              assertThat(value.id()).isEqualTo(5);
              assertThat(value.stamps()).isEqualTo(ours.stamps());
              assertThat(value.fingerprint()).isEqualTo(7);
              assertThat(value.life()).isEqualTo(StoreFixture.TEN_MINUTES);
              assertThat(value.storedAtMillis()).isGreaterThanOrEqualTo(ours.redisNowMillis());
              assertThat(value.isFor(USER)).isTrue();
              assertThat(value.isFor(COUNTRY)).isFalse();
              assertThat(value.payload().text()).isEqualTo("Ada");
            });
    assertThat(fixture.redis.pttl(USER.text())).isBetween(590_000L, 600_000L);
  }

  @Test
  void aHitIsOneMgetAndAMissThreeCommands() {
    await(fixture.store.read(USER));
    fixture.leased(USER, 5);
    fixture.fill(USER, 5, "Ada");
    fixture.redis.resetCommandCalls();

    await(fixture.store.read(USER));

    assertThat(fixture.redis.commandCalls()).containsEntry("mget", 1L).doesNotContainKey("get");
  }
}
