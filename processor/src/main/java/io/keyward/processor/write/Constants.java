package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.RepositoryModel;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The constants of one decorator, in the order in which they were asked for. Equal templates and
 * text forms are one, each method has a spec of its own; names are distinct, also from those of
 * parameters, which would hide them, and of records that a text form refers to, which they would
 * hide.
 */
final class Constants {

  /** What a constant says; the sections that they are declared in. */
  enum Section {
    TEMPLATE,
    TEXT,
    SPEC
  }

  private final Set<String> taken;
  private final Map<Section, Map<String, FieldSpec>> sections = new EnumMap<>(Section.class);

  Constants(RepositoryModel repository) {
    taken =
        Stream.concat(
                repository.methods().stream()
                    .flatMap(method -> method.parameters().stream())
                    .map(ParameterModel::name),
                repository
                    .keys()
                    .flatMap(key -> key.values().stream())
                    .flatMap(value -> typesReferredTo(value.kind())))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** The names that may begin {@code Type::component}, where a field of such a name would win. */
  private static Stream<String> typesReferredTo(KeyKind kind) {
    if (!(kind instanceof KeyKind.RecordOf record)) {
      return Stream.empty();
    }
    Stream<String> own =
        Stream.<Element>iterate(
                ((DeclaredType) record.type()).asElement(),
                TypeElement.class::isInstance,
                Element::getEnclosingElement)
            .map(type -> type.getSimpleName().toString());
    return Stream.concat(
        own, record.components().stream().flatMap(inner -> typesReferredTo(inner.kind())));
  }

  /**
   * The name of the constant with that value, made where there is none yet.
   *
   * @param words the name that it would like to have, in any case
   * @param suppressed what its declaration has to suppress
   */
  String name(
      Section section, String words, TypeName type, CodeBlock value, List<String> suppressed) {
    Map<String, FieldSpec> constants = constants(section);
    String key = section == Section.SPEC ? "" + constants.size() : Layout.text(value);
    return constants
        .computeIfAbsent(
            key,
            unknown ->
                FieldSpec.builder(type, distinct(Wording.constant(words)))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addAnnotations(Lint.suppressing(suppressed))
                    .initializer(value)
                    .build())
        .name();
  }

  /** All constants of a section. */
  List<FieldSpec> of(Section section) {
    return List.copyOf(constants(section).values());
  }

  private Map<String, FieldSpec> constants(Section section) {
    return sections.computeIfAbsent(section, unknown -> new LinkedHashMap<>());
  }

  private String distinct(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
