package io.keyward.processor.fuzz;

import io.keyward.processor.rule.Example;
import io.keyward.processor.testing.Source;
import io.keyward.processor.write.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run of the fuzzer tries: examples changed, and interfaces grown from nothing. */
final class Recipes {

  private static final Subject NOTHING =
      new Subject(List.of("package t;\npublic interface Repo {\n}\n"), List.of());

  private record Named(String name, Subject subject) {}

  private final List<Named> examples;
  private final Mutators mutators;

  Recipes() {
    examples =
        Stream.concat(Example.all().map(Recipes::of), Golden.all().stream().map(Recipes::of))
            .toList();
    mutators = new Mutators(examples.stream().map(Named::subject).toList());
  }

  private static Named of(Example example) {
    return new Named(
        example.toString(),
        new Subject(texts(Arrays.asList(example.sources())), example.unmarkedOptions()).imported());
  }

  private static Named of(Golden golden) {
    return new Named(
        "golden " + golden, new Subject(texts(golden.sources()), List.of()).imported());
  }

  private static List<String> texts(List<Source> sources) {
    return sources.stream().map(source -> source.getCharContent(true).toString()).toList();
  }

  /** The case of that number. */
  Recipe recipe(long seed, int number) {
    Dice dice = Dice.of(seed, number);
    List<Recipe.Step> steps = new ArrayList<>();
    boolean grown = dice.coin();
    if (grown) {
      add(dice.between(1, 6), () -> mutators.growing(dice), steps);
    }
    List<Integer> changes = grown ? List.of(0, 1, 1, 2, 3, 5) : List.of(1, 1, 1, 2, 2, 3, 4, 6);
    add(dice.of(changes), () -> mutators.any(dice), steps);
    Named base = grown ? new Named("nothing", NOTHING.imported()) : dice.of(examples);
    return new Recipe(base.name(), base.subject(), List.copyOf(steps));
  }

  private static void add(int count, Supplier<Recipe.Step> step, List<Recipe.Step> steps) {
    steps.addAll(IntStream.range(0, count).mapToObj(i -> step.get()).toList());
  }
}
