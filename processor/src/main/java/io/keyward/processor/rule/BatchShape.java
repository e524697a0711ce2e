package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ResultModel;
import io.keyward.processor.model.ResultModel.Wrapping;
import io.keyward.processor.report.RuleId;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

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
    if (!value.steps().isEmpty() || elements.afterSteps() > 0) {
      return Optional.of(
          "%s takes a path, but a batch read names the collection parameter itself. Pass a collection of the ids, and name it."
              .formatted(value.hole()));
    }
    String expected = boxed(elements.element());
    return expected.equals(keyOfMap(method.result()))
        ? Optional.empty()
        : Optional.of(
            "%s stands for a collection, so the method reads a batch, and returns %s. Return a Map<%s, V>, with the value of each element."
                .formatted(
                    value.hole(),
                    Texts.name(method.result().declared()),
                    expected.substring(expected.lastIndexOf('.') + 1)));
  }

  /** The name of the keys' type; empty where the result is no map. */
  private static String keyOfMap(ResultModel result) {
    @Nullable TypeMirror value = result.value();
    boolean shaped = result.wrapping() == Wrapping.VALUE || result.wrapping() == Wrapping.FUTURE;
    return shaped
            && value instanceof DeclaredType map
            && qualified(map).equals("java.util.Map")
            && map.getTypeArguments().size() == 2
        ? boxed(map.getTypeArguments().get(0))
        : "";
  }

  private static String boxed(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return qualified(declared);
    }
    return switch (type.getKind()) {
      case INT -> "java.lang.Integer";
      case CHAR -> "java.lang.Character";
      case BOOLEAN, BYTE, SHORT, LONG, FLOAT, DOUBLE -> {
        String name = type.getKind().name();
        yield "java.lang." + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      }
      default -> type.toString();
    };
  }

  private static String qualified(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
