package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text that reaches a key unhashed, under a name that tells who somebody is. */
final class PersonalData {

  private PersonalData() {}

  /**
   * Such text.
   *
   * @param name what tells
   * @param parts what its way to the key says of secrets: parameter, steps, components
   */
  record Found(ToValue value, String name, List<Sensitivity> parts) {

    /** Whether a {@code @NotSensitive} on its way says that it is none. */
    boolean isSilenced() {
      return parts.stream().anyMatch(part -> part.harmless().isPresent());
    }
  }

  /** All of it in a key, silenced or not. */
  static List<Found> in(BoundKey key) {
    List<Found> found = new ArrayList<>();
    for (ToValue value : key.values()) {
      if (!value.hashed()) {
        List<String> names = new ArrayList<>(List.of(value.hole().name()));
        value
            .source()
            .filter(ParameterModel::named)
            .map(ParameterModel::name)
            .ifPresent(names::add);
        value.steps().stream().map(Step::name).forEach(names::add);
        List<Sensitivity> parts = new ArrayList<>();
        value.source().map(ParameterModel::sensitivity).ifPresent(parts::add);
        value.steps().stream().map(Step::sensitivity).forEach(parts::add);
        collect(value, value.kind(), names, parts, found);
      }
    }
    return found;
  }

  private static void collect(
      ToValue value, KeyKind kind, List<String> names, List<Sensitivity> parts, List<Found> found) {
    if (kind instanceof KeyKind.Text text
        && text.validation().filter(KeyPartModel::hashed).isEmpty()) {
      names.stream()
          .filter(SecretNames::meanPersonalData)
          .findFirst()
          .ifPresent(name -> found.add(new Found(value, name, parts)));
    }
    if (kind instanceof KeyKind.RecordOf record) {
      for (KeyKind.Component component : record.components()) {
        collect(
            value,
            component.kind(),
            and(names, component.name()),
            and(parts, component.sensitivity()),
            found);
      }
    }
  }

  private static <T> List<T> and(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }
}
