package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.PendingReleases.Due;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.SlotKeys;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PendingReleasesTest {

  private final PendingReleases pending = new PendingReleases();

  static EntryKey user(String tenant, int id) {
    String slot = "{" + tenant + "}";
    return new EntryKey(
        "tenant:" + slot + ":user:" + id,
        List.of("keyward:" + slot + ":gen", "keyward:" + slot + ":gen:user"),
        slot);
  }

  private static SlotKeys keys(EntryKey entry) {
    return new SlotKeys(entry.slot(), List.of(entry), List.of());
  }

  private void add(SlotKeys keys, long token) {
    pending.add(keys, token, Duration.ZERO, PendingReleases.NOT_KEPT);
  }

  @Test
  void aWriteThatRunsIsBypassedAndNotDelivered() {
    pending.begun(List.of(keys(user("acme", 1))));

    assertThat(pending.covers(user("acme", 1))).isTrue();
    assertThat(pending.covers(user("acme", 2))).isFalse();
    assertThat(pending.covers(user("globex", 1))).isFalse();
    assertThat(pending.due(10)).isEmpty();

    pending.ended(List.of(keys(user("acme", 1))));
    assertThat(pending.covers(user("acme", 1))).isFalse();
  }

  @Test
  void aReleaseIsBypassedUntilItIsDelivered() {
    add(keys(user("acme", 1)), 7);
    add(keys(user("acme", 1)), 8);

    List<Due> due = pending.due(10);
    assertThat(due).hasSize(2);
    pending.delivered(due.get(0));
    assertThat(pending.covers(user("acme", 1))).isTrue();
    pending.delivered(due.get(1));
    assertThat(pending.covers(user("acme", 1))).isFalse();
    assertThat(pending.size()).isZero();
  }

  @Test
  void whatRedisRefusesDoesNotKeepOthersFromTheirTurn() {
    add(keys(user("acme", 1)), 7);
    add(keys(user("globex", 1)), 8);

    Due refused = pending.due(1).get(0);
    pending.postponed(refused);

    assertThat(pending.due(1).get(0).keys().slot()).isEqualTo("{globex}");
    assertThat(pending.due(2)).hasSize(2);
    assertThat(pending.covers(user("acme", 1))).isTrue();
  }

  @Test
  void aGroupCoversItsEntries() {
    GroupKey users = new GroupKey("keyward:{acme}:gen:user", "{acme}");
    add(new SlotKeys("{acme}", List.of(), List.of(users)), 7);

    assertThat(pending.covers(user("acme", 99))).isTrue();
    assertThat(pending.covers(user("globex", 99))).isFalse();
  }

  @Test
  void manyKeysOfATenantCollapseToItsGeneration() {
    for (int i = 0; i < 100_000; i++) {
      add(keys(user("acme", i)), i + 1);
    }
    add(keys(user("globex", 1)), 7);

    assertThat(pending.size()).isEqualTo(2);
    assertThat(pending.covers(user("acme", 500_000))).isTrue();
    assertThat(pending.covers(user("globex", 2))).isFalse();
    List<Due> due = pending.due(10);
    assertThat(due).hasSize(2);
    assertThat(due.get(0).keys().groups())
        .containsExactly(new GroupKey("keyward:{acme}:gen", "{acme}"));
    due.forEach(pending::delivered);
    assertThat(pending.size()).isZero();
    assertThat(pending.covers(user("acme", 1))).isFalse();
  }

  @Test
  void whatJoinsACollapsedTenantDuringADeliveryIsDeliveredAgain() {
    for (int i = 0; i < 1_000; i++) {
      add(keys(user("acme", i)), i + 1);
    }
    Due sent = pending.due(10).get(0);
    add(keys(user("acme", 1)), 5_000);

    pending.delivered(sent);

    assertThat(pending.covers(user("acme", 1))).isTrue();
    pending.delivered(pending.due(10).get(0));
    assertThat(pending.covers(user("acme", 1))).isFalse();
  }

  @Test
  void manyTenantsAreBoundedToo() {
    for (int i = 0; i < 50_000; i++) {
      add(keys(user("t" + i % 500, i)), i + 1);
    }
    assertThat(pending.size()).isLessThanOrEqualTo(10_500);
  }

  @Test
  void howLongAHoldIsToStayOutlivesTheCollapse() {
    Duration hold = Duration.ofSeconds(30);
    pending.add(keys(user("acme", 0)), 5_000, hold, PendingReleases.NOT_KEPT);
    assertThat(pending.due(1).get(0).leave()).isEqualTo(hold);

    for (int i = 1; i < 1_000; i++) {
      add(keys(user("acme", i)), i + 1);
    }
    Due collapsed = pending.due(10).get(0);
    assertThat(collapsed.leave()).isEqualTo(hold);

    pending.delivered(collapsed);
    add(keys(user("acme", 1)), 7);
    assertThat(pending.due(1).get(0).leave()).isZero();
  }

  /** In a JVM with compressed pointers; the least of some measurements, as others use the heap. */
  @Test
  void aTenantThatWroteCostsAHundredBytesOrSo() {
    PendingReleases kept = new PendingReleases();
    long before = usedHeap();
    for (int i = 0; i < 110_000; i++) {
      kept.add(keys(user("t" + i, 1)), i + 1, Duration.ZERO, PendingReleases.NOT_KEPT);
    }
    long collapsed = kept.size() - 10_000L; // those that came first are kept one by one
    long each = (usedHeap() - before - 10_000_000) / collapsed;
    System.out.printf("a tenant that wrote while Redis was down: %d bytes%n", each);
    assertThat(collapsed).isEqualTo(100_000);
    assertThat(each).isLessThan(200);
    assertThat(kept.covers(user("t99999", 5))).isTrue();
    assertThat(kept.covers(user("unknown", 5))).isFalse();

    int rounds = 0;
    while (kept.size() > 0 && rounds++ < 10_000) {
      kept.due(128).forEach(kept::delivered);
    }
    assertThat(kept.size()).isZero();
    assertThat(kept.covers(user("t99999", 5))).isFalse();
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @Test
  void generationsThatRedisRefusesBlockNoOthers() {
    for (int i = 0; i < 20_000; i++) {
      add(keys(user("t" + i, 1)), i + 1);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      pending.due(64).forEach(due -> seen.add(due.keys().slot()));
    }
    assertThat(seen).as("all that have collapsed have had their turn").hasSizeGreaterThan(10_000);
  }

  @Test
  void itTellsHowLongSomethingWaits() {
    assertThat(pending.age()).isZero();
    add(keys(user("acme", 1)), 7);
    Duration before = pending.age();
    Await.until(Duration.ofSeconds(20), () -> pending.age().compareTo(before) > 0);
    assertThat(pending.age()).isPositive();
    pending.due(1).forEach(pending::delivered);
    assertThat(pending.age()).isZero();
  }
}
