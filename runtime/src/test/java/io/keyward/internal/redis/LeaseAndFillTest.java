package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.COUNTRY;
import static io.keyward.internal.redis.StoreFixture.CURRENT;
import static io.keyward.internal.redis.StoreFixture.LEASE;
import static io.keyward.internal.redis.StoreFixture.OTHER_USER;
import static io.keyward.internal.redis.StoreFixture.TEN_MINUTES;
import static io.keyward.internal.redis.StoreFixture.USER;
import static io.keyward.internal.redis.StoreFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Stamps;
import io.keyward.support.Lifetime;
import io.keyward.testing.Await;
import io.keyward.testing.Leftovers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A read, from its lease to the stored value: every state that it may find. The lease is 5. */
class LeaseAndFillTest extends StoreTest {

  private static final long ID = 5;

  @ParameterizedTest(name = "{0}, stamps {1}, {2} unusable: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing      | current |   | ours  | lease 5",
        "text         | current |   | ours  | lease 5",
        "list         | current |   | ours  | lease 5",
        "damaged      | current |   | ours  | lease 5",
        "generation 9 | current |   | ours  | lease 5",
        "hold[-2]     | current |   | ours  | lease 5",
        "value 9      | current |   | other | value 9 old",
        "value 9      | current | 8 | other | value 9 old",
        "value 9      | current | 9 | ours  | lease 5",
        "value 9      | first   |   | ours  | lease 5",
        "value 9      | second  |   | ours  | lease 5",
        "value 9      | fewer   |   | ours  | lease 5",
        "absent 9     | current |   | other | absent 9",
        "absent 9     | current | 9 | ours  | lease 5",
        "absent 9     | second  |   | ours  | lease 5",
        "lease 9      | current |   | other | lease 9",
        "lease 9      | current | 9 | ours  | lease 5",
        "lease 9      | second  |   | ours  | lease 5",
        "broken 9     | current |   | other | broken",
        "broken 9     | current | 9 | ours  | lease 5",
        "future 9     | current |   | other | unknown",
        "future 9     | second  |   | ours  | lease 5",
        "unknown      | current |   | other | unknown",
        "hold[2]      | current |   | held  | hold[2]",
        "hold[2]!     | current | 2 | held  | hold[2]!",
      })
  void leases(String before, String stamps, Long unusable, String reply, String after) {
    fixture.plant(USER.text(), before, stamps(stamps));

    LeaseReply answer = await(fixture.store.lease(USER, ID, unusable, false, LEASE, TEN_MINUTES));

    assertThat(word(answer)).isEqualTo(reply);
    assertThat(fixture.state(USER.text())).isEqualTo(after);
    assertThat(fixture.state(USER.generations().get(0))).isEqualTo("generation 11");
    assertThat(fixture.state(USER.generations().get(1))).isEqualTo("generation 12");
    if (answer instanceof LeaseReply.Ours ours) {
      assertThat(ours.stamps()).isEqualTo(CURRENT);
      assertThat(fixture.redis.pttl(USER.text())).isBetween(9_000L, 10_000L);
    }
    if (answer instanceof LeaseReply.Other other) {
      assertThat(other.snapshot().generations()).isEqualTo(fixture.snapshot(USER).generations());
    }
  }

  @ParameterizedTest(name = "second generation {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing  | ours",
        "text     | ours",
        "list     | ours",
        "value 9  | ours",
        "hold[-2] | ours",
        "hold[2]  | held",
        "unknown  | other",
      })
  void leasesOverWhatStandsInTheGenerationsPlace(String generation, String reply) {
    fixture.plant(USER.generations().get(1), generation);
    fixture.plant(USER.text(), "value 9");

    LeaseReply answer = fixture.lease(USER, ID);

    assertThat(word(answer)).isEqualTo(reply);
    boolean ours = answer instanceof LeaseReply.Ours;
    assertThat(fixture.state(USER.text())).isEqualTo(ours ? "lease 5" : "value 9 old");
    if (answer instanceof LeaseReply.Ours lease) {
      assertThat(fixture.state(USER.generations().get(1)))
          .isEqualTo("generation " + lease.stamps().get(1));
      assertThat(lease.stamps().get(0)).isEqualTo(11);
      assertThat(lease.stamps().get(1)).isNotEqualTo(12);
    }
  }

  @Test
  void newGenerationsDiffer() {
    fixture.reset();
    Stamps first = fixture.leased(USER, 1).stamps();
    fixture.reset();
    Stamps second = fixture.leased(USER, 2).stamps();

    assertThat(first.get(0)).isNotEqualTo(first.get(1)).isNotEqualTo(second.get(0));
    assertThat(first.get(1)).isNotEqualTo(second.get(1));
  }

  @Test
  void aGenerationOutlivesTheLongestEntryAndIsNeverShortened() {
    fixture.reset();
    await(fixture.store.lease(USER, 1, null, false, LEASE, new Lifetime(1_000)));
    String generation = USER.generations().get(1);
    String stamp = fixture.state(generation);
    assertThat(fixture.redis.pttl(generation)).isBetween(11_000L, 12_400L);

    await(fixture.store.lease(OTHER_USER, 2, null, false, LEASE, TEN_MINUTES));
    assertThat(fixture.redis.pttl(generation)).isGreaterThan(610_000L);

    await(fixture.store.lease(USER, 3, 1L, false, LEASE, new Lifetime(1_000)));
    assertThat(fixture.redis.pttl(generation)).isGreaterThan(609_000L);
    assertThat(fixture.state(generation)).isEqualTo(stamp);
  }

  @Test
  void anEternalEntryHasNoTtlNorHaveItsGenerations() {
    fixture.reset();
    await(fixture.store.lease(COUNTRY, ID, null, false, LEASE, Lifetime.ETERNAL));
    await(fixture.store.fill(COUNTRY, ID, FillValue.value(7, Lifetime.ETERNAL, new byte[] {1})));
    await(fixture.store.lease(COUNTRY, 6, ID, false, LEASE, TEN_MINUTES)); // a shorter one besides

    String generation = COUNTRY.generations().get(0);
    assertThat(fixture.redis.pttl(generation)).isEqualTo(-1);

    await(fixture.store.fill(COUNTRY, 6, FillValue.value(7, Lifetime.ETERNAL, new byte[] {1})));
    assertThat(fixture.redis.pttl(COUNTRY.text())).isEqualTo(-1);
    assertThat(fixture.snapshot(COUNTRY).isCurrent()).isTrue();
    Leftovers.assertAllExpire(
        fixture.redis, key -> key.equals(COUNTRY.text()) || key.equals(generation));
    fixture.reset();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lease 5      | STORED     | value 5 Ada  | nothing",
        "lease 6      | LEASE_LOST | lease 6      | lease 6",
        "value 5      | LEASE_LOST | value 5 old  | value 5 old",
        "absent 5     | LEASE_LOST | absent 5     | absent 5",
        "hold[5]      | LEASE_LOST | hold[5]      | hold[5]",
        "nothing      | LEASE_LOST | nothing      | nothing",
        "text         | LEASE_LOST | text         | text",
        "list         | LEASE_LOST | list         | list",
        "unknown      | LEASE_LOST | unknown      | unknown",
        "damaged      | LEASE_LOST | text         | text",
        "generation 5 | LEASE_LOST | generation 5 | generation 5",
      })
  void fillsAndDropsOnlyItsOwnLease(String before, FillReply reply, String filled, String dropped) {
    fixture.plant(USER.text(), before);
    assertThat(fixture.fill(USER, ID, "Ada")).isEqualTo(reply);
    assertThat(fixture.state(USER.text())).isEqualTo(filled);

    fixture.plant(USER.text(), before);
    assertThat(await(fixture.store.drop(USER, ID))).isEqualTo(reply == FillReply.STORED);
    assertThat(fixture.state(USER.text())).isEqualTo(dropped);
  }

  @Test
  void aFilledLeaseIsRead() {
    LeaseReply.Ours ours = fixture.leased(USER, ID);

    assertThat(fixture.fill(USER, ID, "Ada")).isEqualTo(FillReply.STORED);

    Snapshot snapshot = fixture.snapshot(USER);
    assertThat(snapshot.isCurrent()).isTrue();
    assertThat(snapshot.entry())
        .isInstanceOfSatisfying(
            Frame.Value.class,
            value -> {
              assertThat(value.id()).isEqualTo(ID);
              assertThat(value.stamps()).isEqualTo(ours.stamps());
              assertThat(value.fingerprint()).isEqualTo(7);
              assertThat(value.life()).isEqualTo(TEN_MINUTES);
              assertThat(value.storedAtMillis()).isGreaterThanOrEqualTo(ours.redisNowMillis());
              assertThat(value.isFor(USER)).isTrue();
              assertThat(value.isFor(OTHER_USER)).isFalse();
              assertThat(value.payload().text()).isEqualTo("Ada");
            });
    assertThat(fixture.redis.pttl(USER.text())).isBetween(590_000L, 600_000L);
  }

  @Test
  void aReadIsOneMgetAndNothingElse() {
    fixture.leased(USER, ID);
    fixture.fill(USER, ID, "Ada");
    fixture.redis.resetCommandCalls();

    assertThat(fixture.visible(USER)).isEqualTo("Ada");

    assertThat(fixture.redis.commandCalls())
        .containsEntry("mget", 1L)
        .doesNotContainKeys("get", "eval", "evalsha", "time");
  }

  @Test
  void aFillAfterAGroupEvictionIsOutdatedFromBirth() {
    fixture.leased(USER, ID);
    fixture.redis.call("UNLINK", USER.generations().get(1));
    fixture.leased(OTHER_USER, 6); // a new generation

    assertThat(fixture.fill(USER, ID, "old")).isEqualTo(FillReply.STORED);

    assertThat(fixture.visible(USER)).isNull();
  }

  @Test
  void aFillAfterAWriteOrAFlushStoresNothing() {
    fixture.leased(USER, ID);
    fixture.hold(1, USER);
    fixture.release(1, USER);
    assertThat(fixture.fill(USER, ID, "old")).isEqualTo(FillReply.LEASE_LOST);

    fixture.leased(USER, 6);
    fixture.redis.call("FLUSHALL");
    assertThat(fixture.fill(USER, 6, "old")).isEqualTo(FillReply.LEASE_LOST);
    assertThat(fixture.redis.keys()).isEmpty();
  }

  @Test
  void aLeaseEndsByItself() {
    await(fixture.store.lease(USER, ID, null, false, Duration.ofMillis(20), TEN_MINUTES));

    Await.until(Duration.ofSeconds(5), () -> fixture.lease(USER, 6) instanceof LeaseReply.Ours);

    assertThat(fixture.fill(USER, ID, "late")).isEqualTo(FillReply.LEASE_LOST);
  }

  @Test
  void anAbsenceIsStoredForItsOwnLife() {
    fixture.leased(USER, ID);
    await(fixture.store.fill(USER, ID, FillValue.absent(7, new Lifetime(30_000))));

    assertThat(fixture.snapshot(USER).entry())
        .isInstanceOfSatisfying(
            Frame.Absent.class, it -> assertThat(it.life()).isEqualTo(new Lifetime(30_000)));
    assertThat(fixture.redis.pttl(USER.text())).isBetween(29_000L, 30_000L);
  }

  private static Stamps stamps(String which) {
    return switch (which) {
      case "current" -> CURRENT;
      case "first" -> Stamps.of(99, 12);
      case "second" -> Stamps.of(11, 99);
      case "fewer" -> Stamps.of(11);
      default -> throw new IllegalArgumentException(which);
    };
  }

  private static String word(LeaseReply reply) {
    if (reply instanceof LeaseReply.Ours) {
      return "ours";
    }
    return reply instanceof LeaseReply.Held ? "held" : "other";
  }
}
