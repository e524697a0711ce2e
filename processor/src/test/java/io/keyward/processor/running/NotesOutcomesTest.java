package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.processor.running.NotesCall.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a delegate's future ends with, the decorator's ends with, seen in every way. */
@NullUnmarked // null is a value here
class NotesOutcomesTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Notes"));
  private static final String KEY = "tenant:{acme}:note:1";

  private final NotesByHand delegate = new NotesByHand();
  private Notes notes;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    notes = DECORATORS.decorate("CachedNotes", Notes.class, delegate, cache);
  }

  static Stream<Arguments> all() {
    return Arrays.stream(NotesCall.values())
        .flatMap(
            call ->
                Arrays.stream(NotesOutcome.values())
                    .flatMap(
                        outcome ->
                            Stream.of(true, false)
                                .map(early -> Arguments.of(call, outcome, early))));
  }

  @ParameterizedTest(name = "{0} {1}, there at the call: {2}")
  @MethodSource("all")
  void everyEndIsTheDelegatesOwn(NotesCall call, NotesOutcome outcome, boolean early)
      throws Exception {
    CompletableFuture<Object> base = new CompletableFuture<>();
    CompletionStage<Object> delegates = delegate.answer(outcome.of(base));
    if (early) {
      outcome.end(base, call.value());
    }
    CompletionStage<?> decorators = as(ACME, () -> call.on(notes));
    if (!early) {
      endInAnotherThread(() -> outcome.end(base, call.value()));
    }

    assertThat(seen(decorators)).isEqualTo(seen(delegates));
    assertThat(delegate.calls).hasSize(1);
    assertThat(redis.keys().contains(KEY)).as("stored or held").isEqualTo(stays(call, outcome));
    assertCounted(0, call.kind == Kind.READ ? 1 : 0, 0);
  }

  /** Of another tenant, as a pool's thread may be. */
  private static void endInAnotherThread(Runnable end) throws InterruptedException {
    Thread thread = new Thread(() -> TenantContext.run(GLOBEX, end));
    thread.start();
    thread.join();
  }

  /** No lease ever; a hold where nobody knows what became of a write. */
  private static boolean stays(NotesCall call, NotesOutcome outcome) {
    return switch (call.kind) {
      case READ -> outcome.hasValue();
      case WRITE -> outcome.isOpen();
      case GROUP_WRITE, WRITE_BY_RESULT -> false;
    };
  }

  /** All that a caller can see of a stage: objects by identity, but for a batch's copied map. */
  private static List<Object> seen(CompletionStage<?> stage) throws Exception {
    List<Object> seen = new ArrayList<>();
    CompletableFuture<?> ended =
        stage
            .handle(
                (value, failure) -> {
                  seen.add(value instanceof java.util.Map ? value : new Same(value));
                  seen.add(new Same(failure));
                  return 0;
                })
            .toCompletableFuture();
    ended.get(10, TimeUnit.SECONDS);
    CompletableFuture<?> future = stage.toCompletableFuture();
    seen.add(future.isCancelled());
    seen.add(future.isCompletedExceptionally());
    seen.add(thrownBy(() -> future.get(10, TimeUnit.SECONDS)));
    seen.add(thrownBy(future::join));
    seen.add(thrownBy(() -> future.getNow(null)));
    seen.add(
        thrownBy(() -> stage.whenComplete((value, failure) -> {}).toCompletableFuture().join()));
    seen.add(thrownBy(() -> stage.thenApply(value -> value).toCompletableFuture().get()));
    return seen;
  }

  private static List<Object> thrownBy(Callable<?> call) {
    try {
      call.call();
      return List.of();
    } catch (Throwable thrown) {
      Throwable cause = thrown.getCause();
      return List.of(thrown.getClass(), String.valueOf(thrown.getMessage()), new Same(cause));
    }
  }

  /** An object by identity. */
  private record Same(Object it) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.it == it;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(it);
    }
  }
}
