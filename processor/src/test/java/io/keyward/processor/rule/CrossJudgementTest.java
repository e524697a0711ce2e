package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.IndexedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Many types that each evict all that a tenant has: the work grows with them, not with their
 * square.
 */
class CrossJudgementTest {

  @Test
  void evictionsOfOneGroupShareWhatTheyReach() {
    CrossJudgement judgement = new CrossJudgement(index(50));
    Set<List<Entry>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    judgement.keys().stream()
        .filter(entry -> entry.key().isGroup())
        .forEach(group -> lists.add(judgement.reachedBy(group)));

    assertThat(lists).hasSize(1);
    assertThat(lists.iterator().next()).hasSize(50).isEqualTo(judgement.reads());
    assertThat(judgement.reads()).allMatch(judgement::isCleared);
    assertThat(judgement.comparisons()).isEqualTo(50);
  }

  @Test
  void whatStandsBeforeTheTenantDoesNotMatter() {
    CrossJudgement judgement =
        new CrossJudgement(
            new Index(
                List.of(
                    Keys.type("One", "tenant:{tenant_id}:r", "tenant:{tenant_id}:*"),
                    Keys.type("Other", "app:{tenant_id}:r", "app:{tenant_id}:*"))));

    List<Entry> groups = judgement.keys().stream().filter(entry -> entry.key().isGroup()).toList();
    assertThat(groups).hasSize(2);
    assertThat(judgement.reachedBy(groups.get(0)))
        .hasSize(2)
        .isSameAs(judgement.reachedBy(groups.get(1)));
  }

  @Test
  void aGroupWithAnErrorDoesNotShareWithOneWithout() {
    List<IndexedType> types = new ArrayList<>(index(2).types());
    types.add(
        Keys.type("Faulty", Keys.key("Faulty.f", Action.EVICT, "tenant:{tenant_id}:*", true)));
    CrossJudgement judgement = new CrossJudgement(new Index(types));

    List<Entry> groups = judgement.keys().stream().filter(entry -> entry.key().isGroup()).toList();
    assertThat(groups).hasSize(3);
    assertThat(judgement.reachedBy(groups.get(0))).isSameAs(judgement.reachedBy(groups.get(1)));
    assertThat(judgement.reachedBy(groups.get(0))).isNotSameAs(judgement.reachedBy(groups.get(2)));
  }

  @Test
  void ofTwoEntriesThatCollideTheOneOfThisCompilationIsBlamed() {
    IndexedKey number = Keys.key("A.find", Action.READ, "tenant:{tenant_id}:user:{id}", false);
    IndexedKey text =
        Keys.key(
            "B.find",
            Action.READ,
            number.template(),
            List.of(Keys.INTEGER, new IndexedKind.Text(true)),
            false);

    assertThat(blamed(Keys.type("A", number), Keys.type("B", text))).containsExactly("B.find");
    assertThat(blamed(Keys.type("A", number), ofLibrary("B", text))).containsExactly("A.find");
    assertThat(blamed(ofLibrary("A", number), Keys.type("B", text))).containsExactly("B.find");
    assertThat(blamed(ofLibrary("A", number), ofLibrary("B", text))).isEmpty();
  }

  private static List<String> blamed(IndexedType... types) {
    CrossJudgement judgement = new CrossJudgement(new Index(List.of(types)));
    new EntriesAgree().check(judgement);
    return judgement.found().stream().map(found -> found.at().key().label()).toList();
  }

  private static IndexedType ofLibrary(String name, IndexedKey key) {
    return new IndexedType(name, false, false, false, List.of(key));
  }

  private static Index index(int types) {
    List<IndexedType> all = new ArrayList<>();
    for (int i = 0; i < types; i++) {
      String name = "Repo" + i;
      all.add(Keys.type(name, "tenant:{tenant_id}:r" + i, "tenant:{tenant_id}:*"));
    }
    return new Index(all);
  }
}
