package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import io.keyward.TenantContext;
import io.keyward.processor.running.Notes.Note;
import io.keyward.processor.running.NotesCall.Kind;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A generated decorator of methods that answer later, on a real Redis. */
@NullUnmarked // null is an answer here
class NotesTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Notes"));
  private static final String KEY = "tenant:{acme}:note:1";
  private static final Note OLD = new Note(1, "a");

  private final NotesByHand delegate = new NotesByHand();
  private Notes notes;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    notes = DECORATORS.decorate("CachedNotes", Notes.class, delegate, cache);
  }

  private <S extends CompletionStage<?>> S given(S answer) {
    return delegate.answer(answer);
  }

  private static <T> T get(CompletionStage<T> later) throws Exception {
    return later.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Note> note() {
    return as(ACME, () -> notes.note(1));
  }

  /** Note 1 is in Redis, and its generations. */
  private void store() {
    given(CompletableFuture.completedFuture(OLD));
    assertThat(note()).isCompletedWithValue(OLD);
    delegate.calls.clear();
  }

  @ParameterizedTest
  @EnumSource
  void withoutATenantTheCallThrowsBeforeAnythingIsAsked(NotesCall call) {
    given(CompletableFuture.completedFuture(OLD));
    awaitFirstContact(() -> assertThat(note()).isNotNull());
    delegate.calls.clear();
    redis.resetCommandCalls();

    assertThatThrownBy(() -> call.on(notes)).isInstanceOf(MissingTenantException.class);

    assertThat(delegate.calls).isEmpty();
    assertThat(redis.commandCalls()).doesNotContainKeys("mget", "evalsha", "eval");
  }

  @ParameterizedTest
  @EnumSource
  void theDelegateIsCalledByTheCallerForItsTenant(NotesCall call) throws Exception {
    CompletableFuture<Object> answer = given(new CompletableFuture<>());
    CompletionStage<?> later = as(ACME, () -> call.on(notes));

    NotesByHand.Call made = delegate.calls.get(0);
    assertThat(made.thread()).isSameAs(Thread.currentThread());
    assertThat(made.tenant()).contains(ACME);
    assertThat(later.toCompletableFuture()).isNotDone();
    TenantContext.run(GLOBEX, () -> answer.complete(call.value()));
    get(later);
    assertThat(redis.keys()).noneMatch(key -> key.contains("globex"));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDelegateThrowsAtOnceIsThrownAndNothingStays(NotesCall call) {
    RuntimeException thrown = new IllegalStateException("no thread");
    delegate.answer =
        () -> {
          throw thrown;
        };

    assertThatThrownBy(() -> as(ACME, () -> call.on(notes))).isSameAs(thrown);
    assertThat(redis.keys()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @EnumSource
  void aNullFutureStaysNullAndLeavesNoLease(NotesCall call) {
    given(null);

    assertThat(as(ACME, () -> call.on(notes))).isNull();
    assertThat(redis.keys().contains(KEY))
        .as("held: nobody knows when that write ends")
        .isEqualTo(call.kind == Kind.WRITE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereNeedsNoDelegateAndIsEachCallersOwn(NotesCall call) throws Exception {
    if (call.kind != Kind.READ) {
      return;
    }
    given(CompletableFuture.completedFuture(call.value()));
    as(ACME, () -> call.on(notes));
    delegate.calls.clear();

    CompletionStage<?> first = as(ACME, () -> call.on(notes));
    CompletionStage<?> second = as(ACME, () -> call.on(notes));
    first.toCompletableFuture().obtrudeException(new IllegalStateException("a caller's own"));

    assertThat(get(second)).isEqualTo(call.value()).isNotSameAs(call.value());
    assertThat(delegate.calls).isEmpty();
    as(GLOBEX, () -> call.on(notes));
    assertThat(delegate.calls).hasSize(1);
    assertCounted(2, 2, 0);
  }

  @Test
  void thatThereIsNoneIsRememberedWhereItMayBeAndANullOptionalSaysNothing() throws Exception {
    given(CompletableFuture.completedFuture(null));
    assertThat(get(as(ACME, () -> notes.find(1)))).isNull();
    given(CompletableFuture.completedStage(Optional.empty()));
    assertThat(get(as(ACME, () -> notes.find(1)))).isEmpty();
    assertThat(get(as(ACME, () -> notes.find(1)))).isEmpty();
    assertThat(delegate.calls).hasSize(2);

    given(CompletableFuture.completedFuture(null)); // the other method remembers nothing of it
    assertThat(get(note())).isNull();
    assertThat(get(note())).isNull();
    assertThat(delegate.calls).hasSize(4);
    assertCounted(1, 4, 0);
  }

  @Test
  void aBatchAsksForWhatIsMissingAndAnswersInOrder() throws Exception {
    store();
    CompletableFuture<Map<Long, Note>> answer = given(new CompletableFuture<>());

    CompletableFuture<Map<Long, Note>> found =
        as(ACME, () -> notes.notes(Arrays.asList(3L, 1L, null, 3L, 2L)));
    assertThat(delegate.calls.get(0).argument()).isEqualTo(Arrays.asList(3L, null, 2L));
    assertThat(found).isNotDone();
    answer.complete(Map.of(9L, new Note(9, "more"), 2L, new Note(2, "b"), 3L, new Note(3, "c")));

    assertThat(get(found).keySet()).containsExactly(3L, 1L, 2L, 9L);
    assertThat(get(as(ACME, () -> notes.notes(List.of(3L, 2L))))).hasSize(2);
    assertThat(delegate.calls).hasSize(1);
    assertThat(redis.keys()).doesNotContain("tenant:{acme}:note:9");
    assertCounted(3, 4, 0);
  }

  @Test
  void aReadThatIsCancelledLoadsOnForOthers() {
    CompletableFuture<Note> answer = given(new CompletableFuture<>());
    assertThat(note().cancel(true)).isTrue();

    assertThat(answer).isNotDone();
    answer.complete(OLD);
    Await.until(Duration.ofSeconds(10), () -> hit());
    assertThat(redis.keys()).contains(KEY);
  }

  @Test
  void aCancelledReadWhoseLoadFailsLeavesNoLease() {
    CompletableFuture<Note> answer = given(new CompletableFuture<>());
    note().cancel(true);
    answer.completeExceptionally(new IllegalStateException("no database"));

    Await.until(Duration.ofSeconds(10), () -> !redis.keys().contains(KEY));
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatIsCancelledCancelsItsDelegatesAndStaysHeld(NotesCall call) throws Exception {
    if (call.kind == Kind.READ) {
      return;
    }
    store();
    byte[] stored = redis.get(KEY);
    CompletableFuture<Object> answer = given(new CompletableFuture<>());
    assertThat(as(ACME, () -> call.on(notes)).toCompletableFuture().cancel(true)).isTrue();

    assertThat(answer).isCancelled();
    given(CompletableFuture.completedFuture(OLD));
    if (call.kind == Kind.WRITE_BY_RESULT) {
      assertThat(redis.get(KEY)).isEqualTo(stored); // there is no result, so nothing is named
    } else {
      Await.until(Duration.ofSeconds(10), () -> redis.keys().contains(KEY) || isHeld());
      assertThat(isHeld()).isTrue();
    }
  }

  private boolean hit() {
    int before = delegate.calls.size();
    assertThat(note()).isNotNull();
    return delegate.calls.size() == before;
  }

  private boolean isHeld() {
    return bypasses("hold", () -> assertThat(note()).isNotNull()) > 0;
  }

  @ParameterizedTest
  @EnumSource
  void aWriteIsReleasedOnceItsFutureCompletesAndNoSooner(NotesCall call) throws Exception {
    if (call.kind == Kind.READ) {
      return;
    }
    store();
    CompletableFuture<Object> answer = given(new CompletableFuture<>());
    CompletionStage<?> written = as(ACME, () -> call.on(notes));

    given(CompletableFuture.completedFuture(OLD));
    boolean named = call.kind != Kind.WRITE_BY_RESULT;
    assertThat(isHeld()).isEqualTo(named);
    assertThat(isHeld()).isEqualTo(named);
    answer.complete(call.value());
    get(written);

    given(CompletableFuture.completedFuture(new Note(1, "loaded")));
    assertThat(get(note()).text()).isEqualTo(call == NotesCall.KEEP ? "b" : "loaded");
    assertThat(isHeld()).isFalse();
    assertThat(hit()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatFailsIsReleasedAndStoresNothing(NotesCall call) throws Exception {
    if (call.kind == Kind.READ) {
      return;
    }
    store();
    CompletableFuture<Object> answer = given(new CompletableFuture<>());
    CompletionStage<?> written = as(ACME, () -> call.on(notes));
    answer.completeExceptionally(new IllegalStateException("refused"));
    assertThatThrownBy(() -> get(written)).hasRootCauseMessage("refused");

    given(CompletableFuture.completedFuture(new Note(1, "loaded")));
    boolean named = call.kind != Kind.WRITE_BY_RESULT;
    assertThat(get(note()).text()).isEqualTo(named ? "loaded" : OLD.text());
    assertThat(hit()).isTrue();
  }
}
