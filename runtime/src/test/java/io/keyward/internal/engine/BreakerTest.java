package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.keyward.testing.Await;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final int CLOSED = 0;
  private static final int OPEN = 2;

  private final Exception failure = new Exception("Redis does not answer");
  private final Breaker breaker = new Breaker();

  private void fail(int times) {
    IntStream.range(0, times).forEach(i -> breaker.failed(1, failure));
  }

  private void awaitTrial() {
    Await.until(Duration.ofSeconds(10), breaker::permits);
  }

  @Test
  void itOpensWhenHalfOfTheLastCommandsFailed() {
    fail(2);
    assertThat(breaker.state()).isEqualTo(CLOSED);

    fail(1);
    assertThat(breaker.state()).isEqualTo(OPEN);
    assertThat(breaker.permits()).isFalse();
  }

  @Test
  void trialsThatAreAnsweredCloseIt() {
    fail(3);
    awaitTrial();
    assertThat(breaker.permits()).as("a second trial at once").isTrue();
    assertThat(breaker.permits()).as("a third").isFalse();

    breaker.answered(1);
    breaker.answered(1);
    assertThat(breaker.state()).isEqualTo(CLOSED);
    assertThat(breaker.permits()).isTrue();
  }

  /** Commands of before may end when trials have failed; how they do throws nothing at anybody. */
  @Test
  void whatEndsAfterTrialsHaveFailedIsCountedLikeAnythingElse() {
    fail(3);
    awaitTrial();
    fail(2);
    assertThat(breaker.state()).isEqualTo(OPEN);

    assertThatCode(
            () -> {
              fail(2);
              breaker.answered(1);
              breaker.forget();
            })
        .doesNotThrowAnyException();
    assertThat(breaker.state()).isEqualTo(OPEN);

    awaitTrial();
    breaker.answered(1);
    breaker.answered(1);
    assertThat(breaker.state()).isEqualTo(CLOSED);
  }

  /** All of them while others count, and without a lock. */
  @Test
  void itCountsWhatManyThreadsReportAtOnce() {
    IntStream.range(0, 200_000)
        .parallel()
        .forEach(
            i -> {
              if (breaker.permits()) {
                if (i % 3 == 0) {
                  breaker.failed(1, failure);
                } else {
                  breaker.answered(1);
                }
              } else {
                breaker.failed(1, failure);
              }
            });
    fail(6);
    assertThat(breaker.state()).isEqualTo(OPEN);
  }
}
