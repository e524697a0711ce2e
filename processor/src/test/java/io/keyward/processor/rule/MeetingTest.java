package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys can be one, as it is asked of any two: the rules ask of those that may be. */
class MeetingTest {

  private static final String USER = "tenant:{tenant_id}:user:{id}";

  private final Meeting meeting = new Meeting();

  @ParameterizedTest
  @CsvSource({
    "tenant:{tenant_id}:user:{id}, tenant:{tenant_id}:user:{number}, true",
    "tenant:{tenant_id}:user:{id}, tenant:{tenant_id}:user:12, true",
    "tenant:{tenant_id}:user:{id}, tenant:{tenant_id}:team:{id}, false",
    "tenant:{tenant_id}:user:{id}, tenant:{tenant_id}:user:{id}:{of}, false",
    "tenant:{tenant_id}:user:{id}, app:{tenant_id}:user:{id}, false",
    "app:{env}:{tenant_id}:user:{id}, app:prod:{tenant_id}:user:{id}, true",
    "tenant:{tenant_id}:user:*, tenant:{tenant_id}:user:*, false",
    "tenant:{tenant_id}:user:{id}, tenant:{tenant_id}:user:*, false",
    "global:{env}:rate:{id}, global:rate:rate:{id}, false",
  })
  void twoEntriesAreOneKey(String one, String other, boolean expected) {
    assertThat(meeting.oneKey(read(one), read(other))).isEqualTo(expected);
    assertThat(meeting.oneKey(read(other), read(one))).isEqualTo(expected);
    assertThat(meeting.oneKeyUnhashed(read(one), read(other))).isEqualTo(expected);
  }

  @Test
  void whatIsHashedMeetsWhatIsNotAsIfItWereNeither() {
    IndexedKey hashed = of(read(USER), new IndexedKind.Hashed(Keys.INTEGER));

    assertThat(meeting.oneKey(hashed, read(USER))).isFalse();
    assertThat(meeting.oneKeyUnhashed(hashed, read(USER))).isTrue();
    assertThat(meeting.oneKeyUnhashed(hashed, read("tenant:{tenant_id}:team:{id}"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "tenant:{tenant_id}:*, true",
    "app:{tenant_id}:user:*, true",
    "tenant:{tenant_id}:team:*, false",
    "global:user:*, false",
  })
  void aGroupHoldsEntriesOfItsResource(String group, boolean expected) {
    assertThat(Meeting.holds(write(group), read(USER))).isEqualTo(expected);
    assertThat(meeting.mayReach(write(group), read(USER))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "user:{id}, true",
    "{id}, true",
    "team:{id}, false",
    "x:tenant:1:user:{id}, false",
    "user:*, true",
    "team:*, false",
    "{id}:*, true",
    "*, true",
  })
  void aWriteWithAnErrorMayReachWhatEndsAlike(String text, boolean expected) {
    IndexedKey wrong = Keys.key("Repo.drop", Action.EVICT, text, true);

    assertThat(meeting.mayReach(wrong, read(USER))).isEqualTo(expected);
  }

  @Test
  void whatDoesNotParseMayReachAnythingAndHoldsNothing() {
    IndexedKey unread =
        Keys.key(
            "Repo.drop",
            Action.EVICT,
            new KeyTemplate.Malformed("user:{", 5, "is open"),
            List.of(),
            true);

    assertThat(meeting.mayReach(unread, read(USER))).isTrue();
    assertThat(meeting.mayReach(read(USER), unread)).isTrue();
    assertThat(meeting.oneKey(unread, unread)).isFalse();
    assertThat(Meeting.holds(write("tenant:{tenant_id}:*"), unread)).isFalse();
    assertThat(meeting.prefix(unread)).isEmpty();
  }

  @Test
  void noTextIsATenantInItsBraces() {
    String tenant = meeting.form(read(USER)).segments().get(1);

    assertThat(meeting.meet(tenant, "(" + KindShapes.of(new IndexedKind.Text(true)) + ")"))
        .isFalse();
    assertThat(meeting.meet(tenant, "(" + KindShapes.of(new IndexedKind.Unknown()) + ")"))
        .isFalse();
  }

  @Test
  void eachComparisonOfTwoPatternsCounts() {
    meeting.oneKey(read(USER), read(USER));

    assertThat(meeting.comparisons()).isEqualTo(4);
  }

  private static IndexedKey read(String text) {
    return Keys.key("Repo.find", Action.READ, text, false);
  }

  private static IndexedKey write(String text) {
    return Keys.key("Repo.drop", Action.EVICT, text, false);
  }

  private static IndexedKey of(IndexedKey key, IndexedKind last) {
    return Keys.key(
        key.label(), key.action(), key.template(), List.of(Keys.INTEGER, last), key.faulty());
  }
}
