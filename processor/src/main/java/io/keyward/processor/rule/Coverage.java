package io.keyward.processor.rule;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether some paths into a value tell it apart from every other value of its type: it is named
 * itself, or it is a record all of whose components are told apart by paths, or a class whose only
 * non-transient instance field is. A step names the field of its own name, through its getter too.
 */
final class Coverage {

  private Coverage() {}

  /** Whether the paths cover a value of that type wholly. */
  static boolean isWhole(TypeMirror type, List<List<Step>> paths) {
    if (paths.stream().anyMatch(List::isEmpty)) {
      return true;
    }
    List<String> members = paths.isEmpty() ? List.of() : members(type);
    return !members.isEmpty() && members.stream().allMatch(member -> isWholeAt(member, paths));
  }

  /** The members that together are the whole value; none where members cannot tell it apart. */
  static List<String> members(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return List.of();
    }
    if (element.getKind() == ElementKind.RECORD) {
      return names(element.getRecordComponents());
    }
    List<Element> fields = element.getKind() == ElementKind.CLASS ? fields(element) : List.of();
    return fields.size() == 1 ? names(fields) : List.of();
  }

  private static boolean isWholeAt(String member, List<List<Step>> paths) {
    List<List<Step>> inside = paths.stream().filter(path -> names(path.get(0), member)).toList();
    Optional<TypeMirror> type = inside.stream().map(path -> path.get(0).type()).findFirst();
    return type.isPresent()
        && isWhole(type.get(), inside.stream().map(path -> path.subList(1, path.size())).toList());
  }

  private static boolean names(Step step, String member) {
    String accessor = step.accessor().getSimpleName().toString();
    String capitalized = Words.capitalized(member);
    return Set.of(member, "get" + capitalized, "is" + capitalized).contains(accessor);
  }

  private static List<Element> fields(TypeElement type) {
    List<Element> fields = new java.util.ArrayList<>();
    TypeElement next = type;
    while (next != null) {
      ElementFilter.fieldsIn(next.getEnclosedElements()).stream()
          .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
          .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
          .forEach(fields::add);
      next =
          next.getSuperclass().getKind() == TypeKind.DECLARED
              ? (TypeElement) ((DeclaredType) next.getSuperclass()).asElement()
              : null;
    }
    return fields;
  }

  private static List<String> names(List<? extends Element> elements) {
    return elements.stream()
        .filter(element -> element.asType().getKind() != TypeKind.ERROR)
        .map(element -> element.getSimpleName().toString())
        .toList();
  }

  /** The paths by which {@code key}, which is parsed, uses the parameter; the tenant's too. */
  static List<List<Binding.Step>> paths(BoundKey key, ParameterModel parameter) {
    List<List<Binding.Step>> paths = new ArrayList<>();
    key.values().stream()
        .filter(value -> value.source().filter(p -> p.index() == parameter.index()).isPresent())
        .forEach(value -> paths.add(value.steps()));
    if (((Parsed) key.template()).hasTenant()) {
      parameter.tenant().ifPresent(tenant -> paths.add(tenant.steps()));
    }
    return paths;
  }
}
