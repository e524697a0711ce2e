package io.keyward.processor.write;

import com.palantir.javapoet.JavaFile;
import io.keyward.processor.model.RepositoryModel;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;

/**
 * Writes the decorator of a repository that no rule has an error against. The same model gives the
 * same text, whatever the order of the sources, the compiler or the day.
 */
public final class DecoratorWriter {

  /** What a decorator is made of. Methods come first: they ask for the constants they need. */
  private static final List<Step> STEPS =
      List.of(
          new AddDeclaration(),
          new AddGenerated(),
          new AddComponent(),
          new AddMethods(),
          new AddConstants(),
          new AddConstructor(),
          new AddJavadoc(),
          new QualifyShadowedNames());

  private final Elements elements;
  private final SourceVersion version;

  /** A writer for one compilation. */
  public DecoratorWriter(Elements elements, SourceVersion version) {
    this.elements = elements;
    this.version = version;
  }

  /** The decorator of {@code repository}, which is implementable and resolved. */
  public JavaFile write(RepositoryModel repository) {
    Draft draft = new Draft(repository, elements, version);
    STEPS.stream().filter(step -> step.applies(draft)).forEach(step -> step.execute(draft));
    return JavaFile.builder(repository.packageName(), draft.type().build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }
}
