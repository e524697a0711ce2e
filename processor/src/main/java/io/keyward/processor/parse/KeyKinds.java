package io.keyward.processor.parse;

import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the text form of a type (KW108), and what validates the text in it (KW109). */
final class KeyKinds {

  private static final Map<String, KeyKind> BY_NAME =
      Map.ofEntries(
          Map.entry("java.lang.Byte", KeyKind.Simple.INTEGER),
          Map.entry("java.lang.Short", KeyKind.Simple.INTEGER),
          Map.entry("java.lang.Integer", KeyKind.Simple.INTEGER),
          Map.entry("java.lang.Long", KeyKind.Simple.INTEGER),
          Map.entry("java.math.BigInteger", KeyKind.Simple.INTEGER),
          Map.entry("java.math.BigDecimal", KeyKind.Simple.DECIMAL),
          Map.entry("java.lang.Boolean", KeyKind.Simple.BOOLEAN),
          Map.entry("java.lang.Character", KeyKind.Simple.CHARACTER),
          Map.entry("java.util.UUID", KeyKind.Simple.UUID),
          Map.entry("java.util.Date", KeyKind.Simple.DATE),
          Map.entry("java.util.Locale", KeyKind.Simple.LOCALE),
          Map.entry("java.util.Currency", KeyKind.Simple.CURRENCY));

  private static final Set<String> ISO =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.YearMonth",
          "java.time.Year",
          "java.time.ZoneId",
          "java.time.Duration");

  private final Env env;
  private final Set<String> open = new HashSet<>();
  private boolean unresolved;

  private KeyKinds(Env env) {
    this.env = env;
  }

  /**
   * The kind of {@code type}; empty where something in it is in error.
   *
   * @param validation what governs the text in it, unless a component has its own
   */
  static Optional<KeyKind> of(Env env, TypeMirror type, Optional<KeyPartModel> validation) {
    KeyKinds kinds = new KeyKinds(env);
    KeyKind kind = kinds.kind(type, validation);
    return kinds.unresolved ? Optional.empty() : Optional.of(kind);
  }

  private KeyKind kind(TypeMirror declared, Optional<KeyPartModel> validation) {
    TypeMirror type = TypeViews.bound(env, declared);
    unresolved |= type.getKind() == TypeKind.ERROR;
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> KeyKind.Simple.INTEGER;
      case CHAR -> KeyKind.Simple.CHARACTER;
      case BOOLEAN -> KeyKind.Simple.BOOLEAN;
      case FLOAT, DOUBLE -> floating(type);
      case ARRAY -> new KeyKind.Unsupported(type, "an array has none");
      case DECLARED -> declared((DeclaredType) type, validation);
      default -> new KeyKind.Unsupported(type, "it is no class");
    };
  }

  private KeyKind declared(DeclaredType type, Optional<KeyPartModel> validation) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    KeyKind simple = BY_NAME.get(name);
    if (simple != null) {
      return simple;
    }
    if (name.equals("java.lang.String")) {
      return new KeyKind.Text(validation);
    }
    if (ISO.contains(name)) {
      return new KeyKind.Iso(type);
    }
    return switch (element.getKind()) {
      case ENUM -> new KeyKind.EnumOf(type, constants(element));
      case RECORD -> record(type, element, validation);
      default -> unsupported(type, name);
    };
  }

  private KeyKind unsupported(DeclaredType type, String name) {
    return switch (name) {
      case "java.lang.Float", "java.lang.Double" -> floating(type);
      case "java.lang.Object" -> new KeyKind.Unsupported(type, "anything may be in an Object");
      case "java.util.Optional" ->
          new KeyKind.Unsupported(type, "pass the value, or null where there is none");
      default ->
          TypeViews.as(env, type, "java.lang.Iterable").isPresent()
              ? new KeyKind.Unsupported(type, "only the placeholder itself may hold elements")
              : new KeyKind.Unsupported(type, "pass an id, or a record of accepted types");
    };
  }

  private KeyKind floating(TypeMirror type) {
    return new KeyKind.Unsupported(type, "a floating-point number rounds; pass a BigDecimal");
  }

  /** By name: Eclipse's compiler shows those of a class file in no order of the source. */
  private static List<String> constants(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private KeyKind record(
      DeclaredType type, TypeElement element, Optional<KeyPartModel> validation) {
    String id = type.toString();
    if (!open.add(id)) {
      return new KeyKind.Unsupported(type, "the record holds itself");
    }
    List<KeyKind.Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      if (component.getAccessor() == null || open.size() > 20) {
        return new KeyKind.Unsupported(type, "its components are not known");
      }
      TypeMirror componentType =
          ((ExecutableType) env.types().asMemberOf(type, component.getAccessor())).getReturnType();
      Optional<KeyPartModel> own = KeyParts.governing(KeyParts.of(component));
      KeyKind kind = kind(componentType, own.isPresent() ? own : validation);
      if (kind instanceof KeyKind.Unsupported unsupported) {
        return new KeyKind.Unsupported(
            type,
            "its component "
                + component.getSimpleName()
                + " is a "
                + unsupported.type()
                + "; "
                + unsupported.reason());
      }
      components.add(
          new KeyKind.Component(
              component.getSimpleName().toString(),
              component.getAccessor(),
              componentType,
              kind,
              Sensitivities.ofMember(env, type, component)));
    }
    open.remove(id);
    return components.isEmpty()
        ? new KeyKind.Unsupported(type, "the record has no components")
        : new KeyKind.RecordOf(type, List.copyOf(components));
  }

  /** Whether a type that a path has met holds elements: an array or an {@code Iterable}. */
  static boolean holdsElements(Env env, TypeMirror type) {
    TypeMirror bound = TypeViews.bound(env, type);
    if (bound.getKind() == TypeKind.ARRAY) {
      return !TypeViews.isArrayOf(bound, TypeKind.BYTE);
    }
    return !TypeViews.isRecord(bound) && TypeViews.as(env, bound, "java.lang.Iterable").isPresent();
  }
}
