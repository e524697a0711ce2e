package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.CURRENT;
import static io.keyward.internal.redis.StoreFixture.LEASE;
import static io.keyward.internal.redis.StoreFixture.OTHER_USER;
import static io.keyward.internal.redis.StoreFixture.TEN_MINUTES;
import static io.keyward.internal.redis.StoreFixture.USER;
import static io.keyward.internal.redis.StoreFixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A refresh, and the end of a load that failed: every state that they may find. The value is 9, the
 * refresh and the lease are 5; a planted value is a minute old at most and lives ten.
 */
class RefreshAndRestoreTest extends StoreTest {

  private static final long ID = 5;
  private static final long VALUE = 9;
  private static final Lifetime AN_HOUR = new Lifetime(3_600_000);

  private static RefreshWish wish(EntryKey entry, long token, long dueAtMillis) {
    return new RefreshWish(entry, token, VALUE, dueAtMillis);
  }

  private static List<RefreshesReply.Answer> refresh(RefreshWish... wishes) {
    return await(fixture.store.refreshes().refresh(List.of(wishes), LEASE, TEN_MINUTES)).each();
  }

  private static RefreshEnd.Outcome end(RefreshEnd end) {
    return await(fixture.store.refreshes().refreshed(List.of(end))).get(0);
  }

  private static FillValue value(String payload) {
    return FillValue.value(7, TEN_MINUTES, payload.getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0}, stamps {1}, lock {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "value 9      | current |         | OURS",
        "value 9      | current | another | NO",
        "value 9      | second  |         | NO",
        "value 9      | fewer   |         | NO",
        "value 8      | current |         | NO",
        "absent 9     | current |         | NO",
        "lease 9      | current |         | NO",
        "hold[9]      | current |         | NO",
        "generation 9 | current |         | NO",
        "nothing      | current |         | NO",
        "text         | current |         | NO",
        "list         | current |         | NO",
        "damaged      | current |         | NO",
        "unknown      | current |         | NO",
      })
  void claims(String before, String stamps, String lock, RefreshesReply.Answer answer) {
    fixture.plant(USER.text(), before, stamps(stamps));
    String then = fixture.state(USER.text());
    if (lock != null) {
      fixture.redis.call("SET", USER.refreshLock(), lock, "PX", "60000");
    }

    assertThat(refresh(wish(USER, ID, 0))).containsExactly(answer);

    assertThat(fixture.state(USER.text())).isEqualTo(then);
    boolean ours = answer == RefreshesReply.Answer.OURS;
    byte[] locked = fixture.redis.get(USER.refreshLock());
    if (ours) {
      assertThat(locked).isEqualTo(Bytes.of(ID));
      assertThat(fixture.redis.pttl(USER.refreshLock())).isBetween(9_000L, 10_000L);
      assertThat(fixture.redis.pttl(USER.generations().get(1))).isGreaterThan(610_000L);
    } else {
      assertThat(locked).isEqualTo(lock == null ? null : lock.getBytes(UTF_8));
      assertThat(fixture.redis.pttl(USER.generations().get(1))).isLessThanOrEqualTo(60_000L);
    }
  }

  @ParameterizedTest(name = "generation {0}")
  @CsvSource({"nothing", "hold[2]", "hold[-2]", "text", "unknown", "generation 13"})
  void claimsNothingUnderAnotherGeneration(String generation) {
    fixture.plant(USER.generations().get(1), generation);
    fixture.plant(USER.text(), "value 9");

    assertThat(refresh(wish(USER, ID, 0))).containsExactly(RefreshesReply.Answer.NO);
  }

  @Test
  void claimsNothingThatIsTooYoungByRedisOwnClock() {
    fixture.plant(USER.text(), "value 9");
    long far = System.currentTimeMillis() + 3_600_000;

    assertThat(refresh(wish(USER, ID, far))).containsExactly(RefreshesReply.Answer.NO);
  }

  @Test
  void claimsEachByItself() {
    fixture.plant(USER.text(), "value 9");
    fixture.plant(OTHER_USER.text(), "value 8");

    assertThat(refresh(wish(OTHER_USER, 6, 0), wish(USER, ID, 0)))
        .containsExactly(RefreshesReply.Answer.NO, RefreshesReply.Answer.OURS);
    assertThat(fixture.redis.get(OTHER_USER.refreshLock())).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "value 9      | STORED | value 5 new",
        "value 8      | LOST   | value 8 old",
        "value 5      | LOST   | value 5 old",
        "absent 9     | LOST   | absent 9",
        "lease 9      | LOST   | lease 9",
        "hold[9]      | LOST   | hold[9]",
        "nothing      | LOST   | nothing",
        "text         | LOST   | text",
        "list         | LOST   | list",
        "damaged      | LOST   | text",
        "unknown      | LOST   | unknown",
      })
  void replacesExactlyTheValueThatItSaw(String before, RefreshEnd.Outcome outcome, String after) {
    fixture.plant(USER.text(), before);
    fixture.redis.call("SET", USER.refreshLock(), Bytes.of(ID), "PX", "60000");

    assertThat(end(RefreshEnd.by(wish(USER, ID, 0), value("new")))).isEqualTo(outcome);

    assertThat(fixture.state(USER.text())).isEqualTo(after);
    assertThat(fixture.redis.get(USER.refreshLock())).isNull();
  }

  @Test
  void stampsAreThoseThatTheValueBoreAndNotTodays() {
    fixture.plant(USER.text(), "value 9");
    fixture.redis.call("UNLINK", USER.generations().get(1));
    fixture.leased(OTHER_USER, 6); // a new generation

    assertThat(end(RefreshEnd.by(wish(USER, ID, 0), value("new"))))
        .isEqualTo(RefreshEnd.Outcome.STORED);

    assertThat(fixture.frame(USER.text()))
        .isInstanceOfSatisfying(
            Frame.Value.class, it -> assertThat(it.stamps()).isEqualTo(CURRENT));
    assertThat(fixture.visible(USER)).isNull();
  }

  @Test
  void endsByAnAbsenceByNothingAndByLeavingIt() {
    fixture.plant(USER.text(), "value 9");
    assertThat(end(RefreshEnd.left(wish(USER, ID, 0)))).isEqualTo(RefreshEnd.Outcome.LOST);
    assertThat(fixture.state(USER.text())).isEqualTo("value 9 old");

    FillValue absent = FillValue.absent(7, new Lifetime(30_000));
    assertThat(end(RefreshEnd.by(wish(USER, ID, 0), absent))).isEqualTo(RefreshEnd.Outcome.STORED);
    assertThat(fixture.state(USER.text())).isEqualTo("absent 5");
    assertThat(fixture.redis.pttl(USER.text())).isBetween(29_000L, 30_000L);

    fixture.plant(USER.text(), "value 9");
    assertThat(end(RefreshEnd.away(wish(USER, ID, 0)))).isEqualTo(RefreshEnd.Outcome.REMOVED);
    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @Test
  void endsNobodyElsesLock() {
    fixture.plant(USER.text(), "value 9");
    fixture.redis.call("SET", USER.refreshLock(), Bytes.of(6), "PX", "60000");

    assertThat(end(RefreshEnd.by(wish(USER, ID, 0), value("new"))))
        .isEqualTo(RefreshEnd.Outcome.STORED); // the value's id decides, not the lock

    assertThat(fixture.redis.get(USER.refreshLock())).isEqualTo(Bytes.of(6));
  }

  /** Leases the entry, alone and in a batch, keeping what is there or not. */
  private static void lease(EntryKey entry, boolean keep, boolean inABatch) {
    if (inABatch) {
      LeaseWish wish = new LeaseWish(entry, ID, VALUE, keep);
      assertThat(await(fixture.store.leaseAll(List.of(wish), LEASE, TEN_MINUTES)).each())
          .containsExactly(LeasesReply.Answer.OURS);
    } else {
      assertThat(await(fixture.store.lease(entry, ID, VALUE, keep, LEASE, TEN_MINUTES)))
          .isInstanceOf(LeaseReply.Ours.class);
    }
  }

  private static Optional<String> restore(EntryKey entry, Lifetime oldest) {
    return await(fixture.store.restore(List.of(Settlement.drop(entry, ID)), oldest))
        .get(0)
        .map(Slice::text);
  }

  @ParameterizedTest(name = "{0}, stamps {1}, kept {2}, in a batch {3}: {4}, {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "value 9  | current | true  | false | old | value 5 old",
        "value 9  | current | true  | true  | old | value 5 old",
        "value 9  | current | false | false |     | nothing",
        "value 9  | current | false | true  |     | nothing",
        "value 9  | second  | true  | false |     | nothing",
        "value 9  | second  | true  | true  |     | nothing",
        "value 9  | fewer   | true  | false |     | nothing",
        "value 9  | fewer   | true  | true  |     | nothing",
        "absent 9 | current | true  | false |     | nothing",
        "absent 9 | current | true  | true  |     | nothing",
        "broken 9 | current | true  | false |     | nothing",
        "broken 9 | current | true  | true  |     | nothing",
        "future 9 | current | true  | false |     | nothing",
        "text     | current | true  | false |     | nothing",
        "list     | current | true  | true  |     | nothing",
        "nothing  | current | true  | true  |     | nothing",
      })
  void aLeaseKeepsWhatMayBeServedAgain(
      String before, String stamps, boolean keep, boolean batch, String restored, String after) {
    fixture.plant(USER.text(), before, stamps(stamps));
    lease(USER, keep, batch);
    assertThat(fixture.state(USER.text())).isEqualTo("lease 5");

    assertThat(restore(USER, AN_HOUR)).isEqualTo(Optional.ofNullable(restored));

    assertThat(fixture.state(USER.text())).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aGenerationThatWasGoneKeepsNothing(boolean batch) {
    fixture.plant(USER.text(), "value 9");
    fixture.redis.call("UNLINK", USER.generations().get(1));
    lease(USER, true, batch);

    assertThat(restore(USER, AN_HOUR)).isEmpty();
  }

  @Test
  void aRestoredValueIsAsOldAndAsShortLivedAsItWas() {
    fixture.plant(USER.text(), "value 9");
    Frame.Value before = (Frame.Value) fixture.frame(USER.text());
    lease(USER, true, false);

    restore(USER, AN_HOUR);

    assertThat(fixture.frame(USER.text()))
        .isInstanceOfSatisfying(
            Frame.Value.class,
            it -> {
              assertThat(it.id()).isEqualTo(ID);
              assertThat(it.stamps()).isEqualTo(CURRENT);
              assertThat(it.storedAtMillis()).isEqualTo(before.storedAtMillis());
              assertThat(it.life()).isEqualTo(before.life());
              assertThat(it.fingerprint()).isEqualTo(before.fingerprint());
              assertThat(it.isFor(USER)).isTrue();
            });
    long left = before.storedAtMillis() + before.life().millis() - System.currentTimeMillis();
    assertThat(fixture.redis.pttl(USER.text())).isBetween(left - 60_000, left + 100);
    assertThat(fixture.visible(USER)).isEqualTo("old");
  }

  @Test
  void aValueOlderThanTheMethodAllowsIsNotRestored() {
    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);

    assertThat(restore(USER, new Lifetime(1))).isEmpty();
    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @ParameterizedTest(name = "generation {0}")
  @CsvSource({"nothing", "hold[2]", "text", "unknown", "generation 13"})
  void nothingIsRestoredOnceAGroupHasBeenReached(String generation) {
    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);
    fixture.plant(USER.generations().get(1), generation);

    assertThat(restore(USER, AN_HOUR)).isEmpty();
    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"nothing", "lease 6", "value 5", "value 8", "absent 5", "hold[5]", "text", "list"})
  void whatIsNoLeaseOfOursStaysAsItIs(String now) {
    fixture.plant(USER.text(), now);
    String before = fixture.state(USER.text());

    assertThat(restore(USER, AN_HOUR)).isEmpty();

    assertThat(fixture.state(USER.text())).isEqualTo(before);
  }

  @Test
  void eachIsRestoredByItselfAndInOrder() {
    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);
    fixture.leased(OTHER_USER, 6); // keeps nothing

    List<Optional<Slice>> payloads =
        await(
            fixture.store.restore(
                List.of(Settlement.drop(OTHER_USER, 6), Settlement.drop(USER, ID)), AN_HOUR));

    assertThat(payloads.get(0)).isEmpty();
    assertThat(payloads.get(1).map(Slice::text)).contains("old");
    assertThat(fixture.state(OTHER_USER.text())).isEqualTo("nothing");
  }

  @Test
  void aWriteTakesTheLeaseAndWhatItKeeps() {
    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);
    fixture.hold(1, USER);
    assertThat(restore(USER, AN_HOUR)).isEmpty();
    fixture.release(1, USER);

    assertThat(restore(USER, AN_HOUR)).isEmpty();
    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @Test
  void aLeaseThatKeepsIsFilledAndDroppedAsAnyOther() {
    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);
    assertThat(fixture.fill(USER, ID, "new")).isEqualTo(FillReply.STORED);
    assertThat(fixture.visible(USER)).isEqualTo("new");

    fixture.plant(USER.text(), "value 9");
    lease(USER, true, false);
    assertThat(await(fixture.store.drop(USER, ID))).isTrue();
    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @Test
  void aLeaseThatKeepsLivesNoLonger() {
    fixture.plant(USER.text(), "value 9");
    await(fixture.store.lease(USER, ID, VALUE, true, Duration.ofSeconds(3), TEN_MINUTES));

    assertThat(fixture.redis.pttl(USER.text())).isLessThanOrEqualTo(3_000L);
  }

  private static Stamps stamps(String which) {
    return switch (which) {
      case "current" -> CURRENT;
      case "second" -> Stamps.of(11, 99);
      case "fewer" -> Stamps.of(11);
      default -> throw new IllegalArgumentException(which);
    };
  }
}
