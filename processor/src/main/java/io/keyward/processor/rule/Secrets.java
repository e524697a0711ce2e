package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Sensitivity;
import io.keyward.processor.model.ValueGraph.Form;
import io.keyward.processor.model.ValueGraph.Node;
import io.keyward.processor.rule.ValueWalk.Visit;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What of a value is a secret, and which {@code @NotSensitive} says that it is none. */
final class Secrets {

  private Secrets() {}

  /** Whether annotations say that what was met is a secret. */
  static boolean isMarked(Visit visit) {
    return visit.node().sensitivity().sensitive()
        || (visit.by() != null && visit.by().sensitivity().sensitive());
  }

  /** Whether an annotation contradicts itself there: KW505 speaks of it. */
  static boolean isContradicted(Visit visit) {
    boolean onMember = visit.by() != null && isContradicted(visit.by().sensitivity());
    return onMember || isContradicted(visit.node().sensitivity());
  }

  private static boolean isContradicted(Sensitivity sensitivity) {
    return sensitivity.sensitive() && sensitivity.harmless().isPresent();
  }

  /** Whether the member that led there is named like a secret, and its type can be one. */
  static boolean isNamed(ValueWalk walk, Visit visit) {
    return walk.isSecret(visit.member(), visit.node());
  }

  /** Whether the type itself is named like a secret. */
  static boolean isNamed(Node node) {
    return SecretNames.meanSecret(typeName(node));
  }

  /** The simple name of a class that may be judged by it; enums never are secrets. */
  static String typeName(Node node) {
    return node.type() instanceof DeclaredType declared && node.form() != Form.ENUM
        ? declared.asElement().getSimpleName().toString()
        : "";
  }

  /** Whether a {@code @NotSensitive} speaks for what was met. */
  static boolean isSilenced(ValueWalk walk, MethodModel method, Visit visit) {
    boolean onMember = visit.spoken().isPresent();
    boolean onType = visit.node().sensitivity().harmless().isPresent();
    boolean byType = !isNamed(walk, visit);
    return onMember || (byType && onType) || paths(method).anyMatch(path -> names(path, visit));
  }

  /** Whether a type can hold text by itself. */
  static boolean isText(TypeMirror type) {
    if (type instanceof ArrayType array) {
      TypeKind element = array.getComponentType().getKind();
      return element == TypeKind.BYTE || element == TypeKind.CHAR;
    }
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.lang.String");
  }

  private static Stream<String> paths(MethodModel method) {
    return method.sensitivity().harmless().stream().flatMap(harmless -> harmless.paths().stream());
  }

  /**
   * Whether {@code path} is how the visit is printed; brackets and type arguments may be left out.
   */
  static boolean names(String path, Visit visit) {
    return plain(path).equals(plain(visit.path()));
  }

  private static String plain(String path) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      depth += c == '<' || c == '[' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == '>' || c == ']' ? 1 : 0;
    }
    return plain.toString().strip();
  }
}
