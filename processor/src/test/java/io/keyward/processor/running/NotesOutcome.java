package io.keyward.processor.running;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;

/** How a delegate's future may end, and what it may be of. */
@NullUnmarked // null is a value here
@SuppressWarnings("ImmutableEnumChecker") // nothing of it changes
enum NotesOutcome {
  VALUE(stage -> stage, null),
  VALUE_OF_A_DEPENDENT(stage -> stage.thenApply(value -> value), null),
  VALUE_OF_A_MINIMAL_STAGE(NotesOutcome::minimal, null),
  NULL(stage -> stage.thenApply(value -> null), null),
  FAILURE(stage -> stage, new IllegalStateException("no database")),
  CHECKED(stage -> stage, new IOException("no network")),
  ERROR(stage -> stage, new AssertionError("a bug")),
  FAILURE_OF_A_DEPENDENT(stage -> stage.thenApply(value -> value), new IOException("before")),
  FAILURE_OF_A_MINIMAL_STAGE(NotesOutcome::minimal, new IOException("no network")),
  WRAPPED(stage -> stage, new CompletionException(new IOException("inner"))),
  WRAPPING_NOTHING(stage -> stage, new CompletionException("bare", null)),
  TIMEOUT(stage -> stage, new TimeoutException()),
  CANCELLED(stage -> stage, new CancellationException()),
  CANCELLED_BEFORE_A_DEPENDENT(
      stage -> stage.thenApply(value -> value), new CancellationException());

  private final UnaryOperator<CompletableFuture<Object>> form;
  private final Throwable failure;

  NotesOutcome(UnaryOperator<CompletableFuture<Object>> form, Throwable failure) {
    this.form = form;
    this.failure = failure;
  }

  private static CompletableFuture<Object> minimal(CompletableFuture<Object> stage) {
    return (CompletableFuture<Object>) stage.minimalCompletionStage(); // as the JDK has it
  }

  /** What the delegate gives where {@code base} is what ends it. */
  CompletionStage<Object> of(CompletableFuture<Object> base) {
    return form.apply(base);
  }

  void end(CompletableFuture<Object> base, Object value) {
    if (failure == null) {
      base.complete(value);
    } else {
      base.completeExceptionally(failure);
    }
  }

  boolean hasValue() {
    return failure == null && this != NULL;
  }

  /** Whether a write that ends so may yet be carried out. */
  boolean isOpen() {
    return failure instanceof TimeoutException || failure instanceof CancellationException;
  }
}
