package io.keyward.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The future of a write. Cancelling it, or failing it as {@link #orTimeout} does, does the same to
 * the delegate's, as nobody else shares that; what becomes of the write is then not known. A value
 * that the caller gives it is not the delegate's, and ends nothing.
 */
final class LaterWrite<R> extends CompletableFuture<R> {

  private final CompletionStage<R> answer;
  private volatile boolean givenUp;

  private LaterWrite(CompletionStage<R> answer) {
    this.answer = answer;
  }

  /** What is left of a write when its delegate has answered. */
  @FunctionalInterface
  interface Ending<R> {

    /**
     * Ends the write.
     *
     * @param failure null where the delegate answered {@code result}
     * @param open whether the database may still carry it out, or has done so
     */
    void end(@Nullable R result, @Nullable Throwable failure, boolean open, Budget budget);
  }

  static <R> CompletableFuture<R> of(Later later, CompletionStage<R> answer, Ending<R> ending) {
    LaterWrite<R> own = new LaterWrite<>(answer);
    return later.<R, R>after(answer, new Last<>(own, ending), own);
  }

  /** Ends the write once. */
  private record Last<R>(LaterWrite<R> own, Ending<R> ending) implements Later.Ending<R, R> {

    @Override
    public @Nullable R end(@Nullable R result, @Nullable Throwable failure, Budget budget)
        throws Throwable {
      if (failure == null) {
        ending.end(result, null, false, budget);
        return result;
      }
      ending.end(null, failure, own.givenUp || DelegateFailure.leavesOpen(failure), budget);
      throw failure;
    }

    /** Nobody will hear what becomes of it. */
    @Override
    public void refused() {
      own.givenUp = true;
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = super.cancel(mayInterrupt);
    if (cancelled && answer instanceof Future<?> delegates) {
      giveUp(() -> delegates.cancel(mayInterrupt));
    }
    return cancelled;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean failed = super.completeExceptionally(failure);
    if (failed && answer instanceof CompletableFuture<?> delegates) {
      giveUp(() -> delegates.completeExceptionally(failure));
    }
    return failed;
  }

  private void giveUp(Runnable ofTheDelegates) {
    givenUp = true;
    try {
      ofTheDelegates.run();
    } catch (UnsupportedOperationException e) {
      // a minimal stage, which its own callers cannot end either
    }
  }
}
