package io.keyward.processor.fuzz;

import io.keyward.processor.fuzz.Recipe.Step;
import java.util.ArrayList;
import java.util.List;

/** All mutations, each with how often it is taken. */
final class Mutators {

  private record Weighted(String name, int weight, Mutator mutator) {}

  private final List<Weighted> all = new ArrayList<>();
  private final List<Weighted> growing = new ArrayList<>();
  private int total;

  /**
   * All of them.
   *
   * @param examples that some mutations take parts of
   */
  Mutators(List<Subject> examples) {
    grow("a read more", MemberMutators::read);
    grow("a read more", MemberMutators::read);
    grow("a batch read more", MemberMutators::batch);
    grow("a write more", WriteMutators::write);
    grow("a write more", WriteMutators::write);
    grow("a write by path more", WriteMutators::byPath);
    grow("a catalog more", WriteMutators::catalog);
    grow("an uncached method more", MemberMutators::uncached);
    growing.add(new Weighted("spliced", 0, StructureMutators.spliced(examples)));

    change("another template", 6, TemplateMutators::another);
    change("template edited", 3, TemplateMutators::edited);
    change("segments shuffled", 3, TemplateMutators::shuffled);
    change("path changed", 3, TemplateMutators::repathed);
    change("template copied", 3, TemplateMutators::copied);
    change("another duration", 4, TemplateMutators::duration);
    change("annotation removed", 3, AnnotationMutators::removed);
    change("annotation doubled", 2, AnnotationMutators::doubled);
    change("annotation moved", 4, AnnotationMutators::moved);
    change("annotation added", 8, AnnotationMutators::added);
    change("attribute changed", 8, AnnotationMutators::attribute);
    change("another type", 10, SignatureMutators::type);
    change("type copied", 4, SignatureMutators::typeCopied);
    change("type wrapped", 4, SignatureMutators::typeWrapped);
    change("parameters changed", 7, SignatureMutators::parameters);
    change("modifier added", 5, SignatureMutators::modifiers);
    change("type variables", 6, SignatureMutators::variables);
    change("throws", 3, SignatureMutators::thrown);
    change("variable renamed", 8, NameMutators::variable);
    change("parameter renamed", 4, NameMutators::parameter);
    change("method renamed", 5, NameMutators::method);
    change("type renamed", 5, NameMutators::type);
    change("type hidden", 6, NameMutators::hidden);
    change("nested", 4, StructureMutators::nested);
    change("member moved", 3, StructureMutators::member);
    change("super-interface", 8, StructureMutators::inherited);
    change("overridden", 4, StructureMutators::overridden);
    change("another package", 2, StructureMutators::elsewhere);
    change("token", 1, TextMutators::token);
    change("line", 2, TextMutators::line);
    add("an option", 6, OptionMutators::added);
    add("another release", 1, OptionMutators::older);
    add("an example more", 2, (subject, dice) -> subject.plus(dice.of(examples).files()));
    growing.forEach(grown -> add(grown.name(), 4, grown.mutator()));
  }

  /** Any mutation. */
  Step any(Dice dice) {
    int at = dice.below(total);
    for (Weighted weighted : all) {
      at -= weighted.weight();
      if (at < 0) {
        return new Step(weighted.name(), weighted.mutator(), dice.seed());
      }
    }
    throw new IllegalStateException();
  }

  /** A mutation that adds methods, none of which a rule has anything against. */
  Step growing(Dice dice) {
    Weighted weighted = dice.of(growing);
    return new Step(weighted.name(), weighted.mutator(), dice.seed());
  }

  private void grow(String name, Mutator.OfFile mutator) {
    growing.add(new Weighted(name, 0, Mutator.ofFile(mutator)));
  }

  private void change(String name, int weight, Mutator.OfFile mutator) {
    add(name, weight, Mutator.ofFile(mutator));
  }

  private void add(String name, int weight, Mutator mutator) {
    all.add(new Weighted(name, weight, mutator));
    total += weight;
  }
}
