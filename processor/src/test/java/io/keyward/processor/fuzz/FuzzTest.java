package io.keyward.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import io.keyward.processor.fuzz.Verdict.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever source the processors are given, they report or they generate: they never crash, hang,
 * or give an error without a rule's id, and what they generate compiles without a warning.
 *
 * <p>{@code -Dkeyward.fuzz.seed} and {@code -Dkeyward.fuzz.count} try other sources, and more of
 * them; {@code -Dkeyward.fuzz.first} begins at another number, so that with a count of 1 one case
 * is tried alone.
 */
class FuzzTest {

  private static final long SEED = Long.getLong("keyward.fuzz.seed", 1);
  private static final int FIRST = Integer.getInteger("keyward.fuzz.first", 0);
  private static final int COUNT = Integer.getInteger("keyward.fuzz.count", 200);

  /** Few of few say nothing of shares. */
  private static final int MANY = 200;

  @Test
  void reportsOrGeneratesWhateverItIsGiven() {
    try (Judge judge =
        new Judge(
            () -> List.of(new DecoratorProcessor(), new IndexProcessor()), Duration.ofSeconds(5))) {
      Fuzzer fuzzer = new Fuzzer(SEED, judge, System.out::println);
      fuzzer.run(FIRST, COUNT);
      System.out.println(fuzzer.figures());

      assertThat(fuzzer.failures()).isEmpty();
      if (COUNT >= MANY) {
        assertThat(fuzzer.share(Fate.ACCEPTED)).isGreaterThan(0.1);
        assertThat(fuzzer.share(Fate.NOT_JAVA)).isLessThan(0.66);
      }
    }
  }
}
