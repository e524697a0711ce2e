package io.keyward.processor.running;

import io.keyward.processor.running.Notes.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of each method of {@link Notes}, and what it answers. */
@SuppressWarnings("ImmutableEnumChecker") // nothing of it changes
enum NotesCall {
  NOTE(Kind.READ, notes -> notes.note(1), new Note(1, "a")),
  FIND(Kind.READ, notes -> notes.find(1), Optional.of(new Note(1, "a"))),
  NOTES(Kind.READ, notes -> notes.notes(List.of(1L)), Map.of(1L, new Note(1, "a"))),
  KEEP(Kind.WRITE, notes -> notes.keep(new Note(1, "b")), new Note(1, "b")),
  DROP(Kind.WRITE, notes -> notes.drop(1), null),
  CLEAR(Kind.GROUP_WRITE, notes -> notes.clear(), 7),
  APPEND(Kind.WRITE_BY_RESULT, notes -> notes.append("b"), Optional.of(new Note(1, "b")));

  /** What a call does. */
  enum Kind {
    READ,
    WRITE,
    GROUP_WRITE,
    WRITE_BY_RESULT
  }

  final Kind kind;
  private final Function<Notes, CompletionStage<?>> call;
  private final @Nullable Object value;

  NotesCall(Kind kind, Function<Notes, CompletionStage<?>> call, @Nullable Object value) {
    this.kind = kind;
    this.call = call;
    this.value = value;
  }

  CompletionStage<?> on(Notes notes) {
    return call.apply(notes);
  }

  @Nullable Object value() {
    return value;
  }
}
