package io.keyward.processor.parse;

import io.keyward.processor.model.ValueGraph.Form;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells what a type is to a codec. */
record ValueForms(Env env) {

  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Character",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.String",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.util.UUID",
          "java.util.Date",
          "java.util.Locale",
          "java.util.Currency",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime");

  private static final Set<String> FUTURES =
      Set.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage");

  private static final Set<String> ONE_SHOT =
      Set.of(
          "java.util.stream.BaseStream",
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.Enumeration",
          "java.io.InputStream",
          "java.io.Reader",
          "java.sql.ResultSet",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Maybe",
          "io.reactivex.rxjava3.core.Completable",
          "io.reactivex.rxjava3.core.Observable",
          "io.smallrye.mutiny.Uni");

  private static final Set<String> FUNCTIONS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.lang.Class");

  Form of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> Form.SCALAR;
      case ARRAY -> TypeViews.isArrayOf(type, TypeKind.BYTE) ? Form.BYTES : Form.ARRAY;
      case WILDCARD -> Form.WILDCARD;
      case TYPEVAR -> Form.TYPE_VARIABLE;
      case ERROR -> Form.UNRESOLVED;
      case DECLARED -> declared((DeclaredType) type);
      default -> Form.UNSTORABLE;
    };
  }

  private Form declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (name.equals("java.lang.Object")) {
      return Form.OBJECT;
    }
    if (SCALARS.contains(name)) {
      return Form.SCALAR;
    }
    if (hasErrorAbove(element)) {
      return Form.UNRESOLVED;
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Form.ENUM;
    }
    if (env.isAny(type, FUTURES)) {
      return Form.FUTURE;
    }
    if (env.isAny(type, ONE_SHOT) || name.equals("java.lang.Iterable")) {
      return Form.ONE_SHOT;
    }
    if (isFunction(type, element, name)) {
      return Form.UNSTORABLE;
    }
    return isRaw(type, element) ? Form.RAW : shaped(type, element, name);
  }

  private Form shaped(DeclaredType type, TypeElement element, String name) {
    if (name.equals("java.util.Optional")) {
      return Form.OPTIONAL;
    }
    boolean ours = !name.startsWith("java.");
    boolean open = element.getKind().isInterface() || is(element, Modifier.ABSTRACT);
    if (env.isA(type, "java.util.Map") && (!ours || !open)) {
      return Form.MAP;
    }
    if (env.isA(type, "java.util.Collection") && (!ours || !open)) {
      return Form.COLLECTION;
    }
    if (element.getKind() == ElementKind.RECORD) {
      return Form.RECORD;
    }
    if (is(element, Modifier.SEALED) || JsonSubtypes.close(element)) {
      return Form.CLOSED;
    }
    if (open) {
      return Form.OPEN;
    }
    return ours ? Form.CLASS : Form.FOREIGN;
  }

  /** Whether something that the class extends or implements is missing, perhaps not yet written. */
  private boolean hasErrorAbove(TypeElement element) {
    return env.types().directSupertypes(element.asType()).stream()
        .anyMatch(
            above ->
                above.getKind() == TypeKind.ERROR
                    || TypeViews.element(above)
                        .filter(e -> !e.getQualifiedName().toString().startsWith("java."))
                        .filter(this::hasErrorAbove)
                        .isPresent());
  }

  private boolean isFunction(DeclaredType type, TypeElement element, String name) {
    return name.startsWith("java.util.function.")
        || (env.isAny(type, FUNCTIONS)
            && (name.startsWith("java.") || element.getKind().isInterface()));
  }

  private static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }

  private static boolean is(Element element, Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }
}
