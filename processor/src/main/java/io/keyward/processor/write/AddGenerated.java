package io.keyward.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** {@code @Generated}, where the user's module reads the module that has it. */
final class AddGenerated implements Step {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final String BY = "io.keyward.processor.DecoratorProcessor";

  @Override
  public boolean applies(Draft draft) {
    return draft.version().compareTo(SourceVersion.RELEASE_9) >= 0 && found(draft).isPresent();
  }

  @Override
  public void execute(Draft draft) {
    draft
        .type()
        .addAnnotation(AnnotationSpec.builder(GENERATED).addMember("value", "$S", BY).build());
  }

  private static Optional<TypeElement> found(Draft draft) {
    Optional<ModuleElement> module =
        Optional.ofNullable(draft.elements().getModuleOf(draft.repository().type()));
    return module.map(
        readers -> draft.elements().getTypeElement(readers, GENERATED.canonicalName()));
  }
}
