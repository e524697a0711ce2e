package io.keyward.internal.engine;

import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.Settlement;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Ends the leases of a batch, in one round within one deadline. One call's own. */
record Settling(ReadEngine engine, ReadMethod<?> method, CallMeters meters) {

  /**
   * Ends them.
   *
   * @param budget for the commands after the delegate
   * @param sinceNanos when the leases were asked for, by {@link System#nanoTime()}
   */
  void run(List<Settlement> settlements, Budget budget, long sinceNanos) {
    Round<List<Settlement>, List<Settlement.Outcome>> round =
        Round.run(engine.gate(), budget, Round.parts(settlements), this::send);
    round.answers().values().forEach(outcomes -> outcomes.forEach(it -> count(it, sinceNanos)));
    round.failures().forEach(this::failed);
  }

  private CompletionStage<List<Settlement.Outcome>> send(List<Settlement> part) {
    return engine.store().settleAll(part, method.stored().fingerprint(), method.valueLife());
  }

  private void count(Settlement.Outcome outcome, long sinceNanos) {
    switch (outcome) {
      case STORED -> meters.put();
      case LEASE_LOST -> method.leaseLost(engine.leaseTime(), sinceNanos, meters);
      case OUT_OF_MEMORY -> meters.error(Operation.FILL, ErrorKind.OUT_OF_MEMORY);
      case DROPPED -> {}
    }
  }

  private void failed(List<Settlement> part, Unavailable failure) {
    @Nullable ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(Operation.FILL, kind);
    }
    engine.abandon(part.stream().map(Settlement::dropped).toList(), failure);
  }
}
