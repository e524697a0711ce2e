package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoundTest {

  private final Gate gate = new Gate(Duration.ofSeconds(5));

  @Test
  void whatIsThereTwiceIsAskedOnce() {
    List<String> asked = new ArrayList<>();

    Round<String, Integer> round =
        Round.run(
            gate,
            gate.newBudget(),
            List.of("a", "b", "a"),
            question -> {
              asked.add(question);
              return CompletableFuture.completedFuture(asked.size());
            });

    assertThat(asked).containsExactly("a", "b");
    assertThat(round.answers()).containsOnlyKeys("a", "b");
    assertThat(round.failures()).isEmpty();
  }
}
