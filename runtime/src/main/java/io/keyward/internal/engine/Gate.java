package io.keyward.internal.engine;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to Redis: each command is let through by the breaker, answered within the call's budget,
 * and reported to the breaker. Safe for use by many threads; locks nothing.
 */
final class Gate {

  private final Duration operationTimeout;
  private final Breaker breaker = new Breaker();
  private final OutageLog log = new OutageLog();
  private volatile boolean closed;

  Gate(Duration operationTimeout) {
    this.operationTimeout = operationTimeout;
  }

  /** The time for the commands before a delegate, or for those after it. */
  Budget newBudget() {
    return new Budget(operationTimeout);
  }

  /** Lets nothing through any more. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** 0 closed, 1 half open, 2 open. */
  int breakerState() {
    return breaker.state();
  }

  /**
   * Why nothing may be sent; null where a command may, and then must, be sent by {@link #send}. Not
   * thrown, as it is what every call meets while Redis is down.
   */
  @Nullable Unavailable refusal(Budget budget) {
    if (closed) {
      return Unavailable.notAsked("the cache is closed");
    }
    if (budget.isSpent()) {
      return Unavailable.late();
    }
    return breaker.permits() ? null : Unavailable.breakerOpen();
  }

  /** Sends a command, if it may be, and awaits its answer. */
  <T> T ask(Budget budget, Supplier<CompletionStage<T>> command) throws Unavailable {
    Unavailable refusal = refusal(budget);
    if (refusal != null) {
      throw refusal;
    }
    return send(command).await(budget);
  }

  /** Sends a command that {@link #refusal} has let through; its answer must then be awaited. */
  <T> Sent<T> send(Supplier<CompletionStage<T>> command) throws Unavailable {
    long start = System.nanoTime();
    try {
      return new Sent<>(command.get(), start);
    } catch (RuntimeException | LinkageError e) {
      throw failed(start, Unavailable.failed(e));
    } catch (Error e) {
      breaker.forget();
      throw e;
    }
  }

  private Unavailable failed(long start, Unavailable failure) {
    long nanos = System.nanoTime() - start;
    if (failure.isOutage()) {
      breaker.failed(nanos, failure);
    } else {
      breaker.answered(nanos);
    }
    log.failed(failure);
    return failure;
  }

  /** A command under way. */
  final class Sent<T> {

    private final CompletionStage<T> stage;
    private final long start;

    private Sent(CompletionStage<T> stage, long start) {
      this.stage = stage;
      this.start = start;
    }

    T await(Budget budget) throws Unavailable {
      try {
        T answer = budget.await(stage);
        breaker.answered(System.nanoTime() - start);
        return answer;
      } catch (TimeoutException e) {
        throw failed(start, Unavailable.timedOut());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        throw failed(start, Unavailable.failed(cause == null ? e : cause));
      }
    }
  }
}
