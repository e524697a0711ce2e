package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexedType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice the types are twice the work for the rules that look at several; counted, not timed. */
class JudgementGrowthTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a resource each, tenant:{tenant_id}:r%d:a:{id}, tenant:{tenant_id}:*",
    "one resource, tenant:{tenant_id}:all:r%d:{id}, tenant:{tenant_id}:all:r%1$d:{id}",
    "one key, tenant:{tenant_id}:all:{id}, tenant:{tenant_id}:all:{id}",
    "a prefix each, app%d:{tenant_id}:all:{id}, app%1$d:{tenant_id}:all:*",
    "global, global:r%d:{id}, global:r%1$d:*",
    "orphans, tenant:{tenant_id}:r%d:{id}, tenant:{tenant_id}:none%1$d:{id}",
  })
  void comparisonsGrowWithTheTypes(String shape, String read, String evicted) {
    long once = comparisons(500, read, evicted);
    long twice = comparisons(1_000, read, evicted);

    assertThat(once).as(shape).isBetween(1L, 50L * 500);
    assertThat(twice).as(shape).isLessThan(5 * once / 2);
  }

  private static long comparisons(int count, String read, String evicted) {
    List<IndexedType> types =
        IntStream.range(0, count)
            .mapToObj(i -> Keys.type("Repo" + i, read.formatted(i), evicted.formatted(i)))
            .toList();
    CrossJudgement judgement = new CrossJudgement(new Index(types));
    Rules.CROSS.forEach(rule -> rule.check(judgement));
    return judgement.meeting().comparisons();
  }
}
