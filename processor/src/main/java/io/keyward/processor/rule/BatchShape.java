package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * A batch read, a {@code @Cacheable} with a collection placeholder, names the collection parameter
 * itself and returns {@code Map<K, V>}, or a future of it, with the elements' type as {@code K}.
 */
final class BatchShape implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW408;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction.Read read : method.actions(CacheAction.Read.class)) {
        read.key().values().stream()
            .filter(value -> value.elements().isPresent())
            .flatMap(value -> problem(method, value, value.elements().orElseThrow()).stream())
            .findFirst()
            .ifPresent(
                text ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(read, read.key()).alsoAbout(method),
                        "in %s, %s".formatted(Texts.key(read.key().template()), text)));
      }
    }
  }

  private static Optional<String> problem(MethodModel method, ToValue value, ElementsAt elements) {
    String element = Texts.name(elements.element());
    if (!value.steps().isEmpty()) {
      return Optional.of(
          "%s takes a path, but a batch read names the collection parameter itself. Pass a collection of the ids, and name it."
              .formatted(value.hole()));
    }
    if (!value.isCollectionParameter()) {
      return Optional.of(
          "%s stands for several elements, but a batch read takes a Collection, List or Set. Pass a Collection of %s."
              .formatted(value.hole(), element));
    }
    return method.result().isBatch()
        ? Optional.empty()
        : Optional.of(
            "%s stands for a collection, so the method reads a batch, and returns %s. Return a Map<%s, V>, with the value of each element."
                .formatted(value.hole(), Texts.name(method.result().declared()), element));
  }
}
