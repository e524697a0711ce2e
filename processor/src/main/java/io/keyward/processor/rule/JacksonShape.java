package io.keyward.processor.rule;

import io.keyward.processor.model.ValueGraph.Edge;
import io.keyward.processor.model.ValueGraph.Form;
import io.keyward.processor.model.ValueGraph.Node;
import io.keyward.processor.model.ValueGraph.Way;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Jackson's half of KW501: whether it writes all that a class or record holds, and makes the class
 * again from that. It needs a record, a single {@code @JsonCreator}, or a constructor without
 * parameters and, for each field that is not transient, a setter or a visible field. A class of the
 * JDK is closed to it, but for those that it knows.
 */
final class JacksonShape {

  private static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
  private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
  private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  private final Node node;
  private final List<TypeElement> classes;

  private JacksonShape(Node node) {
    this.node = node;
    this.classes = classes(node.type());
  }

  /** What is at fault with a node, completing 'the value type "X" …'; empty: nothing. */
  static Optional<String> fault(Node node) {
    if (node.form() == Form.FOREIGN) {
      return Optional.of(
          "is a class of the JDK that Jackson neither writes nor makes again by itself. Store what it stands for, such as its text or a number.");
    }
    if (node.form() != Form.CLASS && node.form() != Form.RECORD) {
      return Optional.empty();
    }
    JacksonShape shape = new JacksonShape(node);
    Optional<String> lost = shape.lost();
    return lost.isPresent() || node.form() == Form.RECORD ? lost : shape.unmakeable();
  }

  /** A member that is not written. */
  private Optional<String> lost() {
    return fields()
        .filter(edge -> !isWritten(edge))
        .findFirst()
        .map(
            edge ->
                "has %s, which Jackson does not write, so that a hit would lack it. Write it, make it transient, or leave it out of the value."
                    .formatted(Texts.quote(edge.label())));
  }

  private Optional<String> unmakeable() {
    TypeElement type = classes.get(0);
    List<Element> creators =
        type.getEnclosedElements().stream()
            .filter(JacksonShape::isCreator)
            .<Element>map(member -> member)
            .toList();
    if (creators.size() == 1) {
      return Optional.empty();
    }
    if (!isMadeOfNothing(type)) {
      return Optional.of(
          "has no constructor without parameters and no single @JsonCreator, so that Jackson cannot make it again. Make it a record, or give it one of them.");
    }
    return fields()
        .filter(edge -> !isVisible(edge) && !isSet(edge))
        .findFirst()
        .map(
            edge ->
                "has no setter for %s, so that Jackson cannot make it again. Make it a record, or add one."
                    .formatted(Texts.quote(edge.label())));
  }

  private Stream<Edge> fields() {
    return node.edges().stream()
        .filter(edge -> edge.way() == Way.FIELD || edge.way() == Way.COMPONENT);
  }

  private boolean isWritten(Edge edge) {
    boolean ignored = accessors(edge).anyMatch(member -> isIgnored(member) || isWriteOnly(member));
    return !ignored
        && (edge.way() == Way.COMPONENT
            || isVisible(edge)
            || hasMethod("get" + capitalized(edge), 0)
            || hasMethod("is" + capitalized(edge), 0)
            || (isNamedAsAsked(edge) && hasMethod(edge.label(), 0)));
  }

  private boolean isSet(Edge edge) {
    return hasMethod("set" + capitalized(edge), 1)
        || (isNamedAsAsked(edge) && hasMethod("set" + edge.label().substring(2), 1));
  }

  /** {@code isOpen}, whose methods Kotlin and Lombok call {@code isOpen} and {@code setOpen}. */
  private static boolean isNamedAsAsked(Edge edge) {
    return edge.label().matches("is\\p{Lu}.*");
  }

  private static boolean isIgnored(Element member) {
    return mirrors(member, IGNORE)
        .anyMatch(mirror -> values(mirror, "value").noneMatch("false"::equals));
  }

  private static boolean isWriteOnly(Element member) {
    return mirrors(member, PROPERTY)
        .flatMap(mirror -> values(mirror, "access"))
        .anyMatch(access -> access.endsWith("WRITE_ONLY"));
  }

  private static boolean isVisible(Edge edge) {
    Element field = edge.element();
    return field != null
        && (field.getModifiers().contains(Modifier.PUBLIC)
            || mirrors(field, PROPERTY).findAny().isPresent());
  }

  /** The field, the getters and the setter of one property. */
  private Stream<Element> accessors(Edge edge) {
    Set<String> getters = Set.of(edge.label(), "get" + capitalized(edge), "is" + capitalized(edge));
    String setter = "set" + capitalized(edge);
    return classes.stream()
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(
            member -> {
              String name = member.getSimpleName().toString();
              int parameters = member instanceof ExecutableElement e ? e.getParameters().size() : 0;
              return parameters == 0
                  ? getters.contains(name)
                  : parameters == 1 && name.equals(setter);
            })
        .map(member -> (Element) member);
  }

  private boolean hasMethod(String name, int parameters) {
    return classes.stream()
        .map(type -> ElementFilter.methodsIn(type.getEnclosedElements()))
        .flatMap(Collection::stream)
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> parameters > 0 || method.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(method -> method.getParameters().size() == parameters);
  }

  private static boolean isMadeOfNothing(TypeElement type) {
    boolean inner =
        type.getEnclosingElement() instanceof TypeElement
            && !type.getModifiers().contains(Modifier.STATIC);
    return !inner
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  private static boolean isCreator(Element member) {
    return mirrors(member, CREATOR)
        .anyMatch(mirror -> values(mirror, "mode").noneMatch(mode -> mode.endsWith("DISABLED")));
  }

  private static Stream<? extends AnnotationMirror> mirrors(Element member, String annotation) {
    return member.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(annotation));
  }

  private static Stream<String> values(AnnotationMirror mirror, String attribute) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
        .map(entry -> ((AnnotationValue) entry.getValue()).getValue().toString());
  }

  private static String capitalized(Edge edge) {
    return Words.capitalized(edge.label());
  }

  /** The class and those that it extends, Object excepted. */
  private static List<TypeElement> classes(TypeMirror type) {
    List<TypeElement> classes = new ArrayList<>();
    TypeMirror next = type;
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD)
        && !element.getQualifiedName().contentEquals("java.lang.Object")) {
      classes.add(element);
      next = element.getSuperclass();
    }
    return classes;
  }
}
