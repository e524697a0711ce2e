package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.rule.CrossJudgement;
import io.keyward.processor.rule.Rules;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice the interfaces are twice the work, whatever they evict; counted, not timed. */
class JoinedGrowthTest {

  @ParameterizedTest
  @CsvSource({
    "tenant:{tenant_id}:*, tenant:{tenant_id}:r%d:{id}",
    "tenant:{tenant_id}:r%d:*, tenant:{tenant_id}:r%1$d:{id}",
    "tenant:{tenant_id}:r%d:{id}, tenant:{tenant_id}:r%1$d:{id}",
    "tenant:{tenant_id}:all:{id}, tenant:{tenant_id}:all:{id}",
  })
  void comparisonsGrowWithTheInterfaces(String evicted, String read) {
    int once = comparisons(500, evicted, read);
    int twice = comparisons(1_000, evicted, read);

    assertThat(once).isBetween(500, 3_500);
    assertThat(twice).isLessThanOrEqualTo(2 * once);
  }

  private static int comparisons(int interfaces, String evicted, String read) {
    SortedMap<String, Json.Members> all = new TreeMap<>();
    for (int i = 0; i < interfaces; i++) {
      all.put("a.Repo" + i, facts(evicted.formatted(i), read.formatted(i)));
    }
    CrossJudgement judgement = Rules.check(Facts.index(all));
    Json.Members joined = Joined.of(all, judgement);
    assertThat(joined.texts(Joined.CLEARED_BY_NOTHING)).isEmpty();
    assertThat(joined.texts(Joined.CLEARS_NOTHING)).isEmpty();
    return judgement.comparisons();
  }

  /** A read, and five methods that evict. */
  private static Json.Members facts(String evicted, String read) {
    Json.Members ofRead =
        new Json.Draft().put("tenancy", "tenant").put("ttl", "1m").put("value", "long").build();
    Json.Members ofEviction = new Json.Draft().put("tenancy", "tenant").build();
    SortedMap<String, Json> methods = new TreeMap<>();
    methods.put(
        "find(long)", new Json.Draft().put("reads", Json.members(Map.of(read, ofRead))).build());
    for (int i = 0; i < 5; i++) {
      methods.put(
          "change" + i + "()",
          new Json.Draft().put("evicts", Json.members(Map.of(evicted, ofEviction))).build());
    }
    return new Json.Draft().put("methods", new Json.Members(methods)).build();
  }
}
