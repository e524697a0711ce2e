package io.keyward.internal.redis;

import static io.keyward.internal.redis.StoreFixture.CURRENT;
import static io.keyward.internal.redis.StoreFixture.HOLD;
import static io.keyward.internal.redis.StoreFixture.USER;
import static io.keyward.internal.redis.StoreFixture.USERS;
import static io.keyward.internal.redis.StoreFixture.await;
import static io.keyward.internal.redis.StoreFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Stamps;
import io.keyward.support.Lifetime;
import io.keyward.testing.Leftovers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A write, from its mark to what it leaves: every state that it may find. The writer is 1. */
class HoldAndReleaseTest extends StoreTest {

  private static final long WRITER = 1;

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing      | hold[1]      | true",
        "text         | hold[1]      | true",
        "list         | hold[1]      | true",
        "value 9      | hold[1]      | true",
        "absent 9     | hold[1]      | true",
        "lease 9      | hold[1]      | true",
        "broken 9     | hold[1]      | true",
        "damaged      | hold[1]      | true",
        "unknown      | hold[1]      | true",
        "future 9     | hold[1]      | true",
        "generation 9 | hold[1]      | true",
        "hold[1]      | hold[1]      | true",
        "hold[1]!     | hold[1]!     | false",
        "hold[2]      | hold[2,1]!   | false",
        "hold[2]!     | hold[2,1]!   | false",
        "hold[1,2]    | hold[2,1]!   | false",
        "hold[2,3]    | hold[2,3,1]! | false",
        "hold[-2]     | hold[1]      | true",
        "hold[-2,3]!  | hold[3,1]!   | false",
        "hold[-2,1]!  | hold[1]!     | false",
      })
  void holdsAnEntry(String before, String after, boolean mayPut) {
    fixture.plant(USER.text(), before);

    HoldReply reply = fixture.hold(WRITER, USER);

    assertThat(fixture.state(USER.text())).isEqualTo(after);
    assertThat(reply.stampsForPut(USER)).isEqualTo(mayPut ? CURRENT : null);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing       | hold[1]",
        "generation 12 | hold[1]",
        "text          | hold[1]",
        "list          | hold[1]",
        "unknown       | hold[1]",
        "hold[2]       | hold[2,1]!",
      })
  void holdsAGeneration(String before, String after) {
    fixture.plant(USERS.generation(), before);

    await(fixture.store.hold(only(USERS), WRITER, HOLD));

    assertThat(fixture.state(USERS.generation())).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}: no put")
  @CsvSource({"nothing", "hold[2]", "hold[1]", "text", "list", "unknown"})
  void mayNotPutUnlessEveryGenerationIsSeen(String generation) {
    fixture.plant(USERS.generation(), generation);

    assertThat(fixture.hold(WRITER, USER).stampsForPut(USER)).isNull();
  }

  @Test
  void aHoldEndsWithTheLatestDeadlineAndAnAddedWriterDoesNotShortenIt() {
    await(fixture.store.hold(only(USER), 2, Duration.ofSeconds(50)));
    await(fixture.store.hold(only(USER), WRITER, Duration.ofSeconds(5)));

    assertThat(fixture.redis.pttl(USER.text())).isBetween(45_000L, 50_000L);

    fixture.release(2, USER);
    assertThat(fixture.state(USER.text())).isEqualTo("hold[1]!");
    assertThat(fixture.redis.pttl(USER.text())).isBetween(1L, 5_000L);
  }

  @ParameterizedTest(name = "{0} becomes {1}; where a hold is left, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing    | nothing  | hold[1]",
        "text       | nothing  | hold[1]",
        "list       | nothing  | hold[1]",
        "value 9    | nothing  | hold[1]",
        "absent 9   | nothing  | hold[1]",
        "lease 9    | nothing  | hold[1]",
        "broken 9   | nothing  | hold[1]",
        "unknown    | nothing  | hold[1]",
        "future 9   | nothing  | hold[1]",
        "hold[1]    | nothing  | hold[1]",
        "hold[1]!   | nothing  | hold[1]",
        "hold[-1]   | nothing  | hold[1]",
        "hold[1,-2] | nothing  | hold[1]",
        "hold[1,2]  | hold[2]! | hold[2,1]!",
        "hold[1,2]! | hold[2]! | hold[2,1]!",
        "hold[2]    | hold[2]! | hold[2,1]!",
        "hold[2]!   | hold[2]! | hold[2,1]!",
        "hold[-1,2] | hold[2]! | hold[2,1]!",
      })
  void releasesAnEntry(String before, String after, String afterLeaving) {
    fixture.plant(USER.text(), before);
    assertThat(fixture.release(WRITER, USER)).isEqualTo(ReleaseReply.EVICTED);
    assertThat(fixture.state(USER.text())).isEqualTo(after);

    fixture.plant(USER.text(), before);
    await(fixture.store.release(only(USER), WRITER, Duration.ofSeconds(7), null));
    assertThat(fixture.state(USER.text())).isEqualTo(afterLeaving);
    if (afterLeaving.equals("hold[1]")) {
      assertThat(fixture.redis.pttl(USER.text())).isBetween(5_000L, 7_000L);
    }
  }

  @Test
  void aHoldThatIsLeftOutlivesThoseOfOtherWriters() {
    fixture.plant(USER.text(), "hold[1,2]");
    fixture.plant(USERS.generation(), "hold[1,2]");

    for (SlotKeys keys : List.of(only(USER), only(USERS))) {
      await(fixture.store.release(keys, WRITER, Duration.ofSeconds(7), null));
      await(fixture.store.release(keys, 2, Duration.ZERO, null));
    }

    assertThat(fixture.state(USER.text())).isEqualTo("hold[1]!");
    assertThat(fixture.redis.pttl(USER.text())).isBetween(1L, 7_000L);
    assertThat(fixture.state(USERS.generation())).isEqualTo("hold[1]!");
    assertThat(fixture.redis.pttl(USERS.generation())).isBetween(1L, 7_000L);
  }

  @ParameterizedTest(name = "{0} becomes {1}; where a hold is left, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing       | nothing  | hold[1]",
        "generation 12 | nothing  | hold[1]",
        "text          | nothing  | hold[1]",
        "list          | nothing  | hold[1]",
        "unknown       | nothing  | hold[1]",
        "hold[1]       | nothing  | hold[1]",
        "hold[1,2]!    | hold[2]! | hold[2,1]!",
        "hold[2]       | hold[2]  | hold[2,1]!",
        "hold[2]!      | hold[2]! | hold[2,1]!",
      })
  void releasesAGeneration(String before, String after, String afterLeaving) {
    fixture.plant(USERS.generation(), before);
    await(fixture.store.release(only(USERS), WRITER, Duration.ZERO, null));
    assertThat(fixture.state(USERS.generation())).isEqualTo(after);

    fixture.plant(USERS.generation(), before);
    await(fixture.store.release(only(USERS), WRITER, Duration.ofSeconds(7), null));
    assertThat(fixture.state(USERS.generation())).isEqualTo(afterLeaving);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hold[1]    | value 5 new",
        "hold[1,-2] | value 5 new",
        "hold[1]!   | nothing",
        "hold[1,2]! | hold[2]!",
        "hold[1,2]  | hold[2]!",
        "hold[2]    | hold[2]!",
        "hold[-1]   | nothing",
        "nothing    | nothing",
        "value 9    | nothing",
        "lease 9    | nothing",
        "unknown    | nothing",
        "list       | nothing",
      })
  void putsOnlyInPlaceOfItsOwnUncontestedHold(String before, String after) {
    fixture.plant(USER.text(), before);

    ReleaseReply reply = put(CURRENT);

    assertThat(fixture.state(USER.text())).isEqualTo(after);
    assertThat(reply)
        .isEqualTo(after.startsWith("value") ? ReleaseReply.STORED : ReleaseReply.EVICTED);
  }

  @Test
  void aPutIsVisibleUntilAGroupOfItIsEvicted() {
    Stamps stamps = fixture.hold(WRITER, USER).stampsForPut(USER);
    assertThat(stamps).isEqualTo(CURRENT);
    put(CURRENT);
    assertThat(fixture.visible(USER)).isEqualTo("new");
    assertThat(fixture.redis.pttl(USER.text())).isBetween(590_000L, 600_000L);

    await(fixture.store.release(only(USERS), 2, Duration.ZERO, null));

    assertThat(fixture.visible(USER)).isNull();
  }

  @Test
  void aPutOfBeforeAGroupEvictionIsOutdatedFromBirth() {
    fixture.hold(WRITER, USER);
    await(fixture.store.release(only(USERS), 2, Duration.ZERO, null));

    assertThat(put(CURRENT)).isEqualTo(ReleaseReply.STORED);

    assertThat(fixture.visible(USER)).isNull();
    fixture.leased(StoreFixture.OTHER_USER, 6); // makes the new generation
    assertThat(fixture.visible(USER)).isNull();
  }

  @Test
  void theGenerationsThatStampAPutOutliveItAndAreNeverShortened() {
    fixture.hold(WRITER, USER);
    put(CURRENT);

    assertThat(USER.generations()).allSatisfy(HoldAndReleaseTest::outlivesThePut);
    assertThat(fixture.state(USER.generations().get(0))).isEqualTo("generation 11");
    assertThat(fixture.state(USER.generations().get(1))).isEqualTo("generation 12");

    fixture.hold(WRITER, USER);
    put(CURRENT, FillValue.absent(7, new Lifetime(60_000)));

    assertThat(USER.generations())
        .allSatisfy(it -> assertThat(fixture.redis.pttl(it)).isGreaterThan(600_000L));
    assertThat(fixture.snapshot(USER).isCurrent()).isTrue();
  }

  private static void outlivesThePut(String generation) {
    long life = fixture.redis.pttl(USER.text());
    assertThat(fixture.redis.pttl(generation))
        .as("the life of %s, whose put has %d ms", generation, life)
        .isBetween(life, 675_000L);
  }

  @Test
  void anEternalPutHasNoTtlNorHaveItsGenerations() {
    fixture.hold(WRITER, USER);
    put(CURRENT, FillValue.value(7, Lifetime.ETERNAL, new byte[] {1}));
    fixture.leased(StoreFixture.OTHER_USER, 6); // a shorter one besides

    List<String> eternal = RedisStore.keysOf(USER);
    assertThat(eternal).allSatisfy(it -> assertThat(fixture.redis.pttl(it)).isEqualTo(-1));
    assertThat(fixture.snapshot(USER).isCurrent()).isTrue();
    Leftovers.assertAllExpire(fixture.redis, eternal::contains);
    fixture.reset();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"hold[1]!", "'hold[1,2]'", "hold[2]", "nothing", "value 9", "lease 9"})
  void aPutThatIsNotStoredExtendsNoGeneration(String before) {
    fixture.plant(USER.text(), before);

    put(CURRENT);

    assertThat(USER.generations())
        .allSatisfy(it -> assertThat(fixture.redis.pttl(it)).isLessThanOrEqualTo(60_000L));
  }

  @ParameterizedTest(name = "generation {0}")
  @CsvSource({"nothing", "generation 13", "hold[2]", "hold[-2]", "text", "list", "unknown"})
  void aPutThatIsOutdatedFromBirthBringsNoGenerationBackAndExtendsNone(String found) {
    for (int i = 0; i < 2; i++) {
      String changed = USER.generations().get(i);
      String other = USER.generations().get(1 - i);
      fixture.plantGenerations();
      fixture.hold(WRITER, USER);
      fixture.plant(changed, found);
      String before = fixture.state(changed);

      put(CURRENT);

      assertThat(fixture.state(changed)).isEqualTo(before);
      assertThat(fixture.redis.pttl(changed)).isLessThanOrEqualTo(60_000L);
      assertThat(fixture.redis.pttl(other)).isLessThanOrEqualTo(60_000L);
      assertThat(fixture.visible(USER)).isNull();
    }
  }

  @Test
  void aHoldThatRunsAfterItsReleaseDoesNotShortenWhatThatLeft() {
    await(fixture.store.release(only(USER), WRITER, HOLD.multipliedBy(2), null));

    fixture.hold(WRITER, USER);

    assertThat(fixture.state(USER.text())).isEqualTo("hold[1]");
    assertThat(fixture.redis.pttl(USER.text())).isGreaterThan(HOLD.toMillis());
  }

  @Test
  void ofTwoPutsThatMeetNeitherStores() {
    Stamps first = fixture.hold(WRITER, USER).stampsForPut(USER);
    assertThat(first).isNotNull();
    assertThat(fixture.hold(2, USER).stampsForPut(USER)).isNull();

    assertThat(put(CURRENT)).isEqualTo(ReleaseReply.EVICTED);
    assertThat(fixture.state(USER.text())).isEqualTo("hold[2]!");
    fixture.release(2, USER);

    assertThat(fixture.state(USER.text())).isEqualTo("nothing");
  }

  @Test
  void aPutThatSaysAbsentIsReadAsAbsent() {
    fixture.hold(WRITER, USER);

    put(CURRENT, FillValue.absent(7, StoreFixture.TEN_MINUTES));

    assertThat(fixture.snapshot(USER).entry()).isInstanceOf(Frame.Absent.class);
  }

  @Test
  void entriesAndGroupsAreHeldAndReleasedInOneScriptEach() {
    SlotKeys all = new SlotKeys("{acme}", List.of(USER, StoreFixture.OTHER_USER), List.of(USERS));
    fixture.redis.resetCommandCalls();

    HoldReply reply = await(fixture.store.hold(all, WRITER, HOLD));
    assertThat(reply.stamps()).isEmpty(); // its own group eviction outdates what it would put
    assertThat(fixture.state(USER.text())).isEqualTo("hold[1]");
    assertThat(fixture.state(StoreFixture.OTHER_USER.text())).isEqualTo("hold[1]");
    assertThat(fixture.state(USERS.generation())).isEqualTo("hold[1]");
    await(fixture.store.release(all, WRITER, Duration.ZERO, null));

    assertThat(fixture.redis.keys()).containsExactly(USER.generations().get(0));
    assertThat(fixture.redis.commandCalls().keySet())
        .doesNotContain("keys", "flushall", "del")
        .contains("evalsha");
  }

  private static ReleaseReply put(Stamps stamps) {
    return put(stamps, StoreFixture.value("new"));
  }

  private static ReleaseReply put(Stamps stamps, FillValue value) {
    PutValue put = new PutValue(USER, 5, stamps, value);
    return await(fixture.store.release(only(USER), WRITER, Duration.ZERO, put));
  }
}
