package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.RecentReleases.Release;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecentReleasesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final RecentReleases recent = new RecentReleases();
  private final AtomicLong tokens = new AtomicLong(1_000_000);

  private List<Release> drain() {
    return recent.drain(tokens::incrementAndGet);
  }

  private static SlotKeys user(String tenant, int id) {
    String slot = "{" + tenant + "}";
    String tenants = "keyward:" + slot + ":gen";
    return new SlotKeys(
        slot,
        List.of(
            new EntryKey(
                "tenant:" + slot + ":user:" + id, List.of(tenants, tenants + ":user"), slot)),
        List.of());
  }

  @Test
  void givesWhatWasConfirmedOnceWithItsTokens() {
    recent.released(user("acme", 1), 11, Duration.ZERO);
    recent.released(user("acme", 2), 12, HOUR);

    List<Release> all = drain();

    assertThat(all).extracting(Release::keys).containsExactly(user("acme", 1), user("acme", 2));
    assertThat(all).extracting(Release::token).containsExactly(11L, 12L);
    assertThat(all.get(0).leaveLeft()).isZero();
    assertThat(all.get(1).leaveLeft()).isPositive().isLessThan(HOUR);
    assertThat(recent.isEmpty()).isTrue();
    assertThat(drain()).isEmpty();
  }

  @Test
  void aHoldThatHasEndedIsNotLeftAgain() {
    recent.released(user("acme", 1), 11, Duration.ofNanos(1));

    assertThat(drain().get(0).leaveLeft()).isZero();
  }

  @Test
  void forgetsWhatIsOld() {
    recent.released(user("acme", 1), 11, Duration.ZERO);
    long now = System.nanoTime();
    recent.released(user("acme", 2), 12, Duration.ZERO);

    recent.forgetBefore(now);

    assertThat(drain()).extracting(Release::keys).containsExactly(user("acme", 2));
  }

  @Test
  void tellsThatThereIsOneWhereThereWasNone() {
    AtomicInteger told = new AtomicInteger();
    recent.onFirst(told::incrementAndGet);

    recent.released(user("acme", 1), 11, Duration.ZERO);
    recent.released(user("acme", 2), 12, Duration.ZERO);
    assertThat(told).hasValue(1);

    drain();
    recent.released(user("acme", 3), 13, Duration.ZERO);
    assertThat(told).hasValue(2);
  }

  @Test
  void ofTooManyTheOlderBecomeTheirTenantsGenerations() {
    for (int i = 0; i < 100_000; i++) {
      recent.released(user("tenant" + i % 3, i), i, i == 7 ? HOUR : Duration.ZERO);
    }

    List<Release> all = drain();

    assertThat(all.stream().mapToInt(it -> it.keys().size()).sum()).isBetween(5_000, 10_100);
    assertThat(all)
        .extracting(it -> it.keys().entries())
        .contains(user("tenant0", 99_999).entries());
    Stream<GroupKey> groups = all.stream().flatMap(it -> it.keys().groups().stream());
    assertThat(groups.map(GroupKey::generation))
        .containsExactlyInAnyOrder(
            "keyward:{tenant0}:gen", "keyward:{tenant1}:gen", "keyward:{tenant2}:gen");
    assertThat(all.stream().filter(it -> it.keys().entries().isEmpty()).map(Release::token))
        .as("tokens that nobody else has")
        .containsExactly(1_000_001L, 1_000_002L, 1_000_003L);
    assertThat(
            all.stream()
                .filter(it -> it.keys().slot().equals("{tenant1}") && it.keys().entries().isEmpty())
                .map(Release::leave))
        .as("the hold of one stays for all")
        .containsExactly(HOUR);

    recent.released(user("acme", 1), 11, Duration.ZERO);
    recent.forgetBefore(System.nanoTime());
    assertThat(recent.isEmpty()).isTrue();
  }

  @Test
  void theirGenerationsAreForgottenToo() {
    for (int i = 0; i < 20_000; i++) {
      recent.released(user("acme", i), i, Duration.ZERO);
    }
    recent.forgetBefore(System.nanoTime());

    assertThat(recent.isEmpty()).isTrue();
  }
}
