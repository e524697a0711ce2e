package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.redis.StoreException;
import io.keyward.internal.redis.StoreException.Kind;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

  private final Gate gate = new Gate(Duration.ofSeconds(5));

  private void fail(Kind kind) {
    assertThatThrownBy(
            () ->
                gate.ask(
                    gate.newBudget(),
                    () -> CompletableFuture.failedFuture(new StoreException(kind, "made up"))))
        .isInstanceOf(Unavailable.class);
  }

  private boolean mayAsk() {
    return gate.refusal(gate.newBudget()) == null;
  }

  private void openBreaker() {
    for (int i = 0; i < 3; i++) {
      fail(Kind.UNREACHABLE);
    }
    assertThat(gate.breakerState()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "FOREIGN_REPLY"})
  void whatRedisAnswersWronglyOpensNothing(Kind kind) {
    for (int i = 0; i < 20; i++) {
      fail(kind);
    }
    assertThat(gate.breakerState()).isZero();
  }

  @Test
  void anOpenBreakerRefusesAndLetsTwoCommandsTryAfterASecond() throws Unavailable {
    openBreaker();
    Unavailable refusal = Objects.requireNonNull(gate.refusal(gate.newBudget()));
    assertThat(refusal.reason()).isEqualTo(BypassReason.BREAKER);
    assertThat(refusal.kind()).isNull();

    Await.until(Duration.ofSeconds(3), this::mayAsk);
    assertThat(mayAsk()).isTrue();
    assertThat(mayAsk()).isFalse();
    for (int i = 0; i < 2; i++) {
      assertThat(gate.breakerState()).isEqualTo(1);
      gate.send(() -> CompletableFuture.completedFuture("pong")).await(gate.newBudget());
    }
    assertThat(gate.breakerState()).isZero();
  }

  @Test
  void aTryThatIsNeverSentLeavesTheTurnToAnother() {
    openBreaker();
    Await.until(Duration.ofSeconds(3), this::mayAsk);
    assertThat(mayAsk()).isTrue();
    assertThat(mayAsk()).isFalse();
    OutOfMemoryError failure = new OutOfMemoryError("made up");
    assertThatThrownBy(
            () ->
                gate.send(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);

    assertThat(mayAsk()).isTrue();
  }

  @Test
  void aClosedGateLetsNothingThrough() {
    gate.close();
    assertThat(Objects.requireNonNull(gate.refusal(gate.newBudget())).reason())
        .isEqualTo(BypassReason.UNREACHABLE);
  }
}
