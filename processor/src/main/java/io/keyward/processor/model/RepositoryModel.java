package io.keyward.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * One type that bears cache annotations, and everything that rules and writers ask of it.
 *
 * @param label the name that messages use: {@code UserRepository}, {@code Outer.UserRepository}
 * @param catalog its {@code @CacheCatalog}
 * @param global the type's own {@code @GlobalCache}
 * @param typeLevel the type's {@code @CacheEvict} and {@code @Uncached}, in source order
 * @param methods all methods that a decorator has to implement, own and inherited, redeclared
 *     public methods of {@code Object} excepted, and the annotated ones that it cannot (static,
 *     private, of a class); in a stable order: own ones in source order, then inherited ones by
 *     signature
 * @param unresolved whether something that the rules or the decorator need is in error: then javac
 *     reports, and no decorator is written
 */
public record RepositoryModel(
    TypeElement type,
    String packageName,
    String label,
    TypeForm form,
    String decoratorName,
    Optional<SourceRef> catalog,
    Optional<GlobalCacheModel> global,
    List<TypeLevelAction> typeLevel,
    List<MethodModel> methods,
    Options options,
    boolean unresolved) {

  /** What an annotated type is. */
  public enum TypeForm {
    /** An interface that a class in its package can implement. */
    IMPLEMENTABLE,
    /** An interface that is private, or nested in a private type, or names one in a signature. */
    INACCESSIBLE,
    /** An interface with a method whose name Java cannot write. */
    UNWRITABLE,
    /** An interface with a method that no class may have beside {@code Object}'s. */
    TAKEN,
    SEALED,
    ANNOTATION_TYPE,
    /** A class, enum or record: annotations on its methods do nothing. */
    CLASS
  }

  /** All bound keys of the type: of its methods, in order. */
  public Stream<BoundKey> keys() {
    return methods.stream().flatMap(method -> method.keys().stream());
  }
}
