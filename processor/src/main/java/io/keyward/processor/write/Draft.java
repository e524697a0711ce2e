package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keyward.processor.model.RepositoryModel;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** A decorator in the making: what the steps read, and what they add to. */
final class Draft {

  private final RepositoryModel repository;
  private final Elements elements;
  private final SourceVersion version;
  private final TypeSpec.Builder type;
  private final TypeNames names;
  private final Constants constants;

  Draft(RepositoryModel repository, Elements elements, SourceVersion version) {
    this.repository = repository;
    this.elements = elements;
    this.version = version;
    this.type = TypeSpec.classBuilder(repository.decoratorName());
    this.names = new TypeNames(repository, elements);
    this.constants = new Constants(repository);
  }

  RepositoryModel repository() {
    return repository;
  }

  /** Whether it gives out handles, and so has no delegate. */
  boolean isCatalog() {
    return repository.catalog().isPresent();
  }

  Elements elements() {
    return elements;
  }

  SourceVersion version() {
    return version;
  }

  /** The class that is being written. */
  TypeSpec.Builder type() {
    return type;
  }

  TypeNames names() {
    return names;
  }

  Constants constants() {
    return constants;
  }

  /** The interface's name. */
  ClassName repositoryClass() {
    return names.raw((DeclaredType) repository.type().asType());
  }

  /** The interface, with the decorator's own type variables as its arguments. */
  TypeName repositoryType() {
    return names.of(repository.type().asType());
  }
}
