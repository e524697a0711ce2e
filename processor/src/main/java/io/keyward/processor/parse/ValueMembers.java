package io.keyward.processor.parse;

import io.keyward.processor.model.ValueGraph.Form;
import io.keyward.processor.model.ValueGraph.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The ways that lead from a value type to others. */
final class ValueMembers {

  private final Env env;

  ValueMembers(Env env) {
    this.env = env;
  }

  /** What a type reaches in one step. */
  record Member(String label, Way way, @Nullable Element element, TypeMirror type) {}

  /**
   * Record components in order, then fields, then getters, each by name; then subtypes in the order
   * that the type permits them; then type arguments.
   */
  List<Member> of(TypeMirror type, Form form) {
    return switch (form) {
      case ARRAY ->
          List.of(new Member("[]", Way.ELEMENT, null, ((ArrayType) type).getComponentType()));
      case OPTIONAL -> arguments((DeclaredType) type, "", Way.VALUE);
      case COLLECTION -> viewed(type, "java.util.Collection", 0, "[]", Way.ELEMENT);
      case MAP -> {
        List<Member> members = new ArrayList<>();
        members.addAll(viewed(type, "java.util.Map", 0, "[key]", Way.KEY));
        members.addAll(viewed(type, "java.util.Map", 1, "[]", Way.VALUE));
        yield members;
      }
      case RECORD -> record((DeclaredType) type);
      case CLASS -> bean((DeclaredType) type);
      case CLOSED -> closed((DeclaredType) type);
      case OPEN, RAW -> unknown((DeclaredType) type);
      case FUTURE, ONE_SHOT, UNSTORABLE, FOREIGN ->
          type instanceof DeclaredType declared
              ? arguments(declared, "<>", Way.ARGUMENT)
              : List.of();
      case WILDCARD, TYPE_VARIABLE -> bounds(type);
      default -> List.of();
    };
  }

  private List<Member> viewed(TypeMirror type, String as, int index, String label, Way way) {
    return TypeViews.as(env, type, as)
        .map(view -> List.of(new Member(label, way, null, TypeViews.argument(env, view, index))))
        .orElse(List.of());
  }

  private List<Member> arguments(DeclaredType type, String label, Way way) {
    List<Member> members = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      members.add(new Member(label, way, null, argument));
    }
    if (type.getTypeArguments().stream().allMatch(WildcardType.class::isInstance)) {
      members.addAll(parameterBounds(type, label, way));
    }
    return members;
  }

  /** What is known of arguments that are left open: the bounds of the parameters. */
  private List<Member> parameterBounds(DeclaredType type, String label, Way way) {
    List<Member> members = new ArrayList<>();
    for (TypeParameterElement parameter : ((TypeElement) type.asElement()).getTypeParameters()) {
      TypeViews.parts(env, parameter.asType())
          .forEach(bound -> members.add(new Member(label, way, null, bound)));
    }
    return members;
  }

  /** What cannot be stored is looked into all the same: it may hold secrets besides. */
  private List<Member> unknown(DeclaredType type) {
    if (TypeViews.isRecord(type)) {
      return record(type);
    }
    return type.asElement().getKind().isInterface() ? contract(type) : bean(type);
  }

  private List<Member> bounds(TypeMirror type) {
    List<Member> members = new ArrayList<>();
    if (type instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      members.add(new Member("<>", Way.ARGUMENT, null, wildcard.getSuperBound()));
    }
    TypeViews.parts(env, type)
        .forEach(bound -> members.add(new Member("<>", Way.ARGUMENT, null, bound)));
    return members;
  }

  /** What an interface promises. */
  private List<Member> contract(DeclaredType type) {
    List<Member> members = new ArrayList<>(getters(type, new HashSet<>()));
    members.addAll(arguments(type, "<>", Way.ARGUMENT));
    return members;
  }

  private List<Member> record(DeclaredType type) {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (RecordComponentElement component :
        ((TypeElement) type.asElement()).getRecordComponents()) {
      @Nullable ExecutableElement accessor = component.getAccessor();
      String name = component.getSimpleName().toString();
      TypeMirror componentType = accessor == null ? component.asType() : result(type, accessor);
      members.add(new Member(name, Way.COMPONENT, component, componentType));
      names.add(name);
    }
    members.addAll(getters(type, names));
    members.addAll(arguments(type, "<>", Way.ARGUMENT));
    return members;
  }

  private List<Member> bean(DeclaredType type) {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DeclaredType owner : classes(type)) {
      for (VariableElement field :
          ElementFilter.fieldsIn(owner.asElement().getEnclosedElements())) {
        if (isState(field)) {
          String name = field.getSimpleName().toString();
          names.add(name);
          members.add(new Member(name, Way.FIELD, field, env.types().asMemberOf(owner, field)));
        }
      }
    }
    members.sort(Comparator.comparing(Member::label));
    members.addAll(getters(type, names));
    members.addAll(arguments(type, "<>", Way.ARGUMENT));
    return members;
  }

  /** The class and those that it extends, up to the JDK's. */
  private List<DeclaredType> classes(DeclaredType type) {
    List<DeclaredType> classes = new ArrayList<>();
    Optional<DeclaredType> next = Optional.of(type);
    while (next.isPresent() && !TypeViews.qualifiedName(next.get()).startsWith("java.")) {
      classes.add(next.get());
      next =
          env.types().directSupertypes(next.get()).stream()
              .filter(above -> above.getKind() == TypeKind.DECLARED)
              .map(DeclaredType.class::cast)
              .filter(above -> above.asElement().getKind().isClass())
              .findFirst();
    }
    return classes;
  }

  private static boolean isState(VariableElement field) {
    return field.getKind() == ElementKind.FIELD
        && !field.getModifiers().contains(Modifier.STATIC)
        && !field.getModifiers().contains(Modifier.TRANSIENT);
  }

  /** Public getters of properties that no component and no field has. */
  private List<Member> getters(DeclaredType type, Set<String> known) {
    List<Member> members = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(env.elements().getAllMembers((TypeElement) type.asElement()))) {
      String name = method.getSimpleName().toString();
      String property = PathSteps.property(name);
      if (isGetter(method) && !property.equals(name) && known.add(property)) {
        members.add(new Member(property, Way.GETTER, method, result(type, method)));
      }
    }
    members.sort(Comparator.comparing(Member::label));
    return members;
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getModifiers().contains(Modifier.PUBLIC)
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() != TypeKind.VOID
        && !TypeViews.owner(method).getQualifiedName().toString().startsWith("java.");
  }

  private TypeMirror result(DeclaredType on, ExecutableElement method) {
    return ((ExecutableType) env.types().asMemberOf(on, method)).getReturnType();
  }

  private List<Member> closed(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<Member> members = new ArrayList<>();
    if (element.getKind() == ElementKind.CLASS) {
      members.addAll(bean(type));
    } else {
      members.addAll(contract(type));
    }
    List<? extends TypeMirror> subtypes =
        JsonSubtypes.close(element) ? JsonSubtypes.of(element) : element.getPermittedSubclasses();
    for (TypeMirror subtype : subtypes) {
      TypeMirror applied = new Subtypes(env).apply(type, subtype);
      members.add(
          new Member(
              TypeViews.element(subtype).map(e -> e.getSimpleName().toString()).orElse("?"),
              Way.SUBTYPE,
              null,
              applied));
    }
    return members;
  }
}
