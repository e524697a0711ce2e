package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TransactionHook.Outcome;
import io.keyward.processor.running.Notes.Note;
import io.keyward.processor.running.Plannable.Plan;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated decorators in transactions: methods that answer later, batches, and those whose body
 * runs on the decorator. A transaction reads what it has written, others what is committed, and
 * nothing else is left in the cache.
 */
@NullUnmarked // what is made before each test is past the checker
class DecoratorsInTransactionsTest extends RedisTest {

  private static final Decorators DECORATORS =
      new Decorators(List.of("Notes", "Plans", "Plannable"));
  private static final Duration SOON = Duration.ofSeconds(20);

  /** When the future of a write is there. */
  enum Answer {
    IN_THE_TRANSACTION,
    IN_THE_TRANSACTION_BY_ANOTHER_THREAD,
    AFTER_ITS_END,
    AFTER_ITS_END_BY_ANOTHER_THREAD;

    boolean comesFirst() {
      return this == IN_THE_TRANSACTION || this == IN_THE_TRANSACTION_BY_ANOTHER_THREAD;
    }

    void give(Runnable answer) {
      if (this == IN_THE_TRANSACTION || this == AFTER_ITS_END) {
        answer.run();
      } else {
        CompletableFuture.runAsync(answer).orTimeout(20, TimeUnit.SECONDS).join();
      }
    }
  }

  private static List<Arguments> writes() {
    List<Arguments> all = new ArrayList<>();
    for (NotesCall call : NotesCall.values()) {
      if (call.kind != NotesCall.Kind.READ) {
        for (Answer answer : Answer.values()) {
          all.add(Arguments.of(call, answer, Outcome.COMMITTED));
          all.add(Arguments.of(call, answer, Outcome.ROLLED_BACK));
        }
      }
    }
    return all;
  }

  private final Ledger ledger = new Ledger();
  private final List<Runnable> answers = new ArrayList<>();
  private Notes notes;
  private Plans plans;

  @Override
  TenantCache.Builder settings(TenantCache.Builder builder) {
    return builder.transactionHook(ledger);
  }

  @BeforeEach
  void make() throws ReflectiveOperationException {
    notes = DECORATORS.decorate("CachedNotes", Notes.class, new NotesOfLedger(), cache);
    plans = DECORATORS.decorate("CachedPlans", Plans.class, new PlansOfLedger(), cache);
    ledger.committed.put(1L, "a");
    ledger.committed.put(2L, "two");
  }

  /** Reads answer at once; writes are carried out when the test has them answer. */
  private final class NotesOfLedger implements Notes {

    private Optional<Note> now(long id) {
      return ledger.read(id).map(text -> new Note(id, text));
    }

    private <T> CompletableFuture<T> later(List<Long> ids, String text, T answer) {
      CompletableFuture<T> future = new CompletableFuture<>();
      Ledger.Transaction transaction = ledger.transaction();
      answers.add(
          () -> {
            ids.forEach(id -> transaction.write(id, text));
            future.complete(answer);
          });
      return future;
    }

    @Override
    public CompletableFuture<Note> note(long id) {
      return CompletableFuture.completedFuture(now(id).orElse(null));
    }

    @Override
    public CompletionStage<Optional<Note>> find(long id) {
      return CompletableFuture.completedFuture(now(id));
    }

    @Override
    public CompletableFuture<Map<Long, Note>> notes(Collection<Long> ids) {
      Map<Long, Note> found = new LinkedHashMap<>();
      ids.forEach(id -> now(id).ifPresent(note -> found.put(id, note)));
      CompletableFuture<Map<Long, Note>> answer = new CompletableFuture<>();
      answer.completeAsync(() -> found);
      return answer;
    }

    @Override
    public CompletionStage<Note> keep(Note note) {
      return later(List.of(note.id()), note.text(), note);
    }

    @Override
    public CompletableFuture<Void> drop(long id) {
      return later(List.of(id), "", null);
    }

    @Override
    public CompletableFuture<Integer> clear() {
      return later(List.of(1L, 2L), "", 7);
    }

    @Override
    public CompletionStage<Optional<Note>> append(String text) {
      return later(List.of(1L), text, Optional.of(new Note(1, text)));
    }
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** What each way of reading gives for the note: all the same. */
  private String read(long id) {
    Note one = get(as(ACME, () -> notes.note(id)));
    assertThat(get(as(ACME, () -> notes.find(id)))).isEqualTo(Optional.ofNullable(one));
    assertThat(get(as(ACME, () -> notes.notes(List.of(id)))).get(id)).isEqualTo(one);
    return one == null ? null : one.text();
  }

  private static <T> T elsewhere(Supplier<T> read) {
    return CompletableFuture.supplyAsync(read).orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** The kind of frame in Redis: a value, that there is none, a lease or a hold. */
  private char kind(String key) {
    byte[] found = redis.get("tenant:{acme}:" + key);
    return found == null ? '-' : (char) found[3];
  }

  private boolean isStored(String key) {
    return kind(key) == 'V' || kind(key) == 'A';
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aWriteThatAnswersLater(NotesCall call, Answer answer, Outcome outcome) {
    awaitFirstContact(() -> read(1));
    assertThat(isStored("note:1")).isTrue();

    ledger.begin();
    CompletionStage<?> written = as(ACME, () -> call.on(notes));
    if (answer.comesFirst()) {
      answer.give(answers.get(0));
      assertThat(get(written)).isEqualTo(call.value());
      String own = ledger.read(1).orElse(null);
      assertThat(own).isNotEqualTo("a");
      assertThat(bypasses("transaction", () -> assertThat(read(1)).isEqualTo(own))).isEqualTo(3);
      if (call != NotesCall.CLEAR) {
        assertThat(kind("note:1")).isEqualTo('H');
      }
    } else {
      assertThat(read(1)).isEqualTo("a");
    }
    assertThat(elsewhere(() -> read(1))).as("not committed").isEqualTo("a");

    ledger.end(outcome);
    if (!answer.comesFirst()) {
      assertThat(read(1)).as("not written yet").isEqualTo("a");
      answer.give(answers.get(0));
      assertThat(get(written)).isEqualTo(call.value());
    }

    String truth = ledger.committed.get(1L);
    assertThat(read(1)).isEqualTo(truth);
    assertThat(elsewhere(() -> read(1))).isEqualTo(truth);
    Await.until(SOON, () -> get(as(ACME, () -> notes.find(1))) != null && isStored("note:1"));
    assertThat(read(1)).isEqualTo(truth);
  }

  private final class PlansOfLedger implements Plans {

    @Override
    public Optional<Plan> find(long id) {
      return ledger.read(id).map(title -> new Plan(id, title));
    }

    @Override
    public void save(Plan plan) {
      ledger.transaction().write(plan.id(), plan.title());
    }

    @Override
    public String title(long id) {
      return ledger.read(id).orElseThrow();
    }

    @Override
    public void forgetTitle(long id) {}
  }

  private List<String> overview() {
    return as(ACME, () -> plans.overview(1, 2)).stream().map(Plan::title).toList();
  }

  private Map<Long, String> titles() {
    return as(ACME, () -> plans.titles(List.of(1L, 2L)));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMITTED", "ROLLED_BACK"})
  void aMethodWhoseBodyRunsOnTheDecorator(Outcome outcome) {
    overview();
    titles();
    awaitFirstContact(() -> overview());
    List<String> named =
        List.of("plan:1", "required:1", "title:1", "plan:2", "required:2", "title:2");
    assertThat(named).allMatch(this::isStored);

    ledger.begin();
    TenantContext.run(ACME, () -> plans.rename(1, "first"));
    assertThat(overview()).containsExactly("first", "two");
    assertThat(as(ACME, () -> plans.find(1)).orElseThrow().title()).isEqualTo("first");
    assertThat(as(ACME, () -> plans.retitleTwice(1, "b"))).isEqualTo("b");
    assertThat(as(ACME, () -> plans.title(1))).isEqualTo("b");
    assertThat(titles()).isEqualTo(Map.of(1L, "b", 2L, "two"));
    assertThat(overview()).containsExactly("b", "two");
    assertThat(List.of("plan:1", "required:1", "title:1")).allMatch(key -> kind(key) == 'H');
    assertThat(List.of("plan:2", "required:2", "title:2")).allMatch(this::isStored);
    assertThat(elsewhere(this::overview)).containsExactly("a", "two");
    assertThat(elsewhere(this::titles)).isEqualTo(Map.of(1L, "a", 2L, "two"));

    ledger.end(outcome);
    assertThat(List.of("plan:1", "required:1", "title:1")).noneMatch(this::isStored);
    String truth = outcome == Outcome.COMMITTED ? "b" : "a";
    for (int i = 0; i < 2; i++) {
      assertThat(overview()).containsExactly(truth, "two");
      assertThat(titles()).isEqualTo(Map.of(1L, truth, 2L, "two"));
      assertThat(elsewhere(this::overview)).containsExactly(truth, "two");
    }
    assertThat(named).allMatch(this::isStored);
  }
}
