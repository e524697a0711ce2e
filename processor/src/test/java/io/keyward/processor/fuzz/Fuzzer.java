package io.keyward.processor.fuzz;

import io.keyward.processor.fuzz.Verdict.Defect;
import io.keyward.processor.fuzz.Verdict.Fate;
import io.keyward.processor.fuzz.Verdict.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tries many subjects, counts what became of them, and tells each defect once. */
final class Fuzzer {

  private static final int PROGRESS = 1_000;
  private static final int TWICE = 10;

  private final long seed;
  private final Judge judge;
  private final Consumer<String> log;
  private final Recipes recipes = new Recipes();
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> ids = new TreeMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private int tried;

  Fuzzer(long seed, Judge judge, Consumer<String> log) {
    this.seed = seed;
    this.judge = judge;
    this.log = log;
  }

  /** Tries the cases with numbers from {@code first} on. */
  void run(int first, int count) {
    for (int number = first; number < first + count; number++) {
      attempt(number);
      if (tried % PROGRESS == 0) {
        log.accept(figures());
      }
    }
  }

  private void attempt(int number) {
    Recipe recipe = recipes.recipe(seed, number);
    Subject subject = recipe.subject();
    Verdict verdict = judge.judge(subject);
    tried++;
    fates.merge(verdict.fate(), 1, Integer::sum);
    verdict.ids().forEach(id -> ids.merge(id, 1, Integer::sum));
    verdict.wrong().forEach(defect -> report(number, recipe, defect));
    if (verdict.isRight() && number % TWICE == 0) {
      judge.unsteady(subject).forEach(defect -> report(number, recipe, defect));
    }
  }

  private void report(int number, Recipe recipe, Defect defect) {
    if (failures.containsKey(defect.gist())) {
      return;
    }
    Recipe smallest = recipe.shrunk(subject -> shows(subject, defect.kind()));
    String failure =
        "seed %d, number %d: %s\n%s, made of %s\n%s"
            .formatted(seed, number, defect.kind(), defect.seen(), smallest, smallest.subject());
    failures.put(defect.gist(), failure);
    log.accept(failure);
  }

  private boolean shows(Subject subject, Kind kind) {
    return kind == Kind.NOT_THE_SAME
        ? !judge.unsteady(subject).isEmpty()
        : judge.judge(subject).has(kind);
  }

  /** What went wrong, each defect once, with what shows it. */
  List<String> failures() {
    return List.copyOf(failures.values());
  }

  /** The share of those that had that fate. */
  double share(Fate... of) {
    int sum = 0;
    for (Fate fate : of) {
      sum += fates.getOrDefault(fate, 0);
    }
    return (double) sum / tried;
  }

  /** In words: how many were tried, and what became of them. */
  String figures() {
    String shares =
        fates.entrySet().stream()
            .map(
                fate ->
                    String.format(
                        Locale.ROOT,
                        "%s %d (%.0f %%)",
                        fate.getKey(),
                        fate.getValue(),
                        100.0 * fate.getValue() / tried))
            .collect(Collectors.joining(", "));
    return "fuzz: seed "
        + seed
        + ", "
        + tried
        + " tried: "
        + shares
        + "; found "
        + ids
        + "; defects "
        + failures.size();
  }
}
