package io.keyward.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * One method of a repository.
 *
 * @param type the method's type as a member of the repository: type variables of generic supertypes
 *     are resolved
 * @param label the name that messages and metrics use: {@code UserRepository.findById}
 * @param declared whether the repository itself declares it; an inherited method's findings stand
 *     on the repository's name
 * @param thrown what an override of it may throw: of a method inherited in several ways, what each
 *     of them allows
 * @param actions what the cache annotations say, in source order: its own, or, where it has none,
 *     those that the type claims for it
 * @param global its own {@code @GlobalCache}, or its type's
 * @param sensitivity its own annotations on secrets
 * @param decision its {@code @SecuritySensitive}
 * @param delivery how its answer comes
 * @param suppressed the ids in its, or its type's, {@code @SuppressWarnings}
 * @param unresolved whether its signature or an annotation value is in error
 */
public record MethodModel(
    ExecutableElement element,
    ExecutableType type,
    String name,
    String label,
    MethodForm form,
    boolean declared,
    List<ParameterModel> parameters,
    ResultModel result,
    List<TypeMirror> thrown,
    List<CacheAction> actions,
    Optional<GlobalCacheModel> global,
    Sensitivity sensitivity,
    Optional<DecisionModel> decision,
    Delivery delivery,
    Set<String> suppressed,
    boolean unresolved) {

  /** What {@code Object.clone} declares, and what nobody has to declare. */
  private static final Set<String> THROWN_BY_CLONE =
      Set.of(
          "java.lang.CloneNotSupportedException", "java.lang.RuntimeException", "java.lang.Error");

  /** How a method's answer comes. */
  public enum Delivery {
    /** As what it returns, or in a future. */
    WHOLE,
    /** Bit by bit, to a subscriber. */
    PUBLISHED,
    /** To a Kotlin continuation. */
    SUSPENDED
  }

  /** What a method is. */
  public enum MethodForm {
    ABSTRACT,
    DEFAULT,
    STATIC,
    PRIVATE,
    /** A method of a class, enum or record. */
    OF_CLASS
  }

  /** The actions of that kind, in source order. */
  public <A extends CacheAction> List<A> actions(Class<A> kind) {
    return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The keys of all actions, in source order. */
  public List<BoundKey> keys() {
    return actions.stream().flatMap(action -> action.boundKey().stream()).toList();
  }

  /** Whether Java can write its name: in a class file any compiler may put other characters. */
  public boolean isWritable() {
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
  }

  /**
   * Whether a class has a method of {@code Object} in its place that declares, returns or throws
   * something else: one with type variables of its own overrides none of {@code Object}'s.
   */
  public boolean isTaken() {
    TypeKind returned = type.getReturnType().getKind();
    boolean generic = !type.getTypeVariables().isEmpty();
    return type.getParameterTypes().isEmpty()
        && switch (name) {
          case "clone" ->
              generic
                  || returned.isPrimitive()
                  || returned == TypeKind.VOID
                  || !thrown.stream().allMatch(MethodModel::mayCloneThrow);
          case "finalize" -> generic || returned != TypeKind.VOID;
          default -> false;
        };
  }

  private static boolean mayCloneThrow(TypeMirror thrown) {
    if (thrown instanceof TypeVariable variable) {
      return mayCloneThrow(variable.getUpperBound());
    }
    if (thrown instanceof IntersectionType intersection) {
      return intersection.getBounds().stream().anyMatch(MethodModel::mayCloneThrow);
    }
    return thrown.getKind() == TypeKind.ERROR
        || (thrown instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && (THROWN_BY_CLONE.contains(element.getQualifiedName().toString())
                || mayCloneThrow(element.getSuperclass())));
  }

  /** Whether it is a {@code @Cacheable}. */
  public boolean isRead() {
    return actions.stream().anyMatch(CacheAction.Read.class::isInstance);
  }

  /** Its name and the erased types of its parameters: {@code find(long,java.util.UUID)}. */
  public static String signature(ExecutableElement method, Types types) {
    return method.getParameters().stream()
        .map(parameter -> erased(types.erasure(parameter.asType())))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  /** Without type annotations, which not every compiler shows. */
  private static String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }
}
