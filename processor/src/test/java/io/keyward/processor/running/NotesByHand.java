package io.keyward.processor.running;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.processor.running.Notes.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** Answers each call by what a test has at hand, and records who called. */
@NullUnmarked // a test may have null at hand
final class NotesByHand implements Notes {

  /** A call of it: by which thread, for whom, and with what. */
  record Call(Thread thread, Optional<TenantId> tenant, Object argument) {}

  final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  volatile Supplier<? extends CompletionStage<?>> answer;

  /** Answers so from now on. */
  <S extends CompletionStage<?>> S answer(S stage) {
    answer = () -> stage;
    return stage;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a test knows what it calls
  private <S> S called(Object argument) {
    calls.add(new Call(Thread.currentThread(), TenantContext.current(), argument));
    return (S) answer.get();
  }

  @Override
  public CompletableFuture<Note> note(long id) {
    return called(id);
  }

  @Override
  public CompletionStage<Optional<Note>> find(long id) {
    return called(id);
  }

  @Override
  public CompletableFuture<Map<Long, Note>> notes(Collection<Long> ids) {
    return called(ids);
  }

  @Override
  public CompletionStage<Note> keep(Note note) {
    return called(note);
  }

  @Override
  public CompletableFuture<Void> drop(long id) {
    return called(id);
  }

  @Override
  public CompletableFuture<Integer> clear() {
    return called("all");
  }

  @Override
  public CompletionStage<Optional<Note>> append(String text) {
    return called(text);
  }
}
