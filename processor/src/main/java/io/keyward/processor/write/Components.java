package io.keyward.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.keyward.processor.model.Options.ComponentModel;
import java.util.List;

/**
 * The annotations of containers, by name: what is generated needs the library, the processor does
 * not.
 *
 * <p>Spring leaves a bean out where it would be its own delegate, so that a plain parameter finds
 * the repository behind a decorator that is primary; {@code jakarta.inject} has nothing of that
 * kind, and the repository is to be named.
 */
final class Components {

  private static final AnnotationSpec COMPONENT =
      annotation("org.springframework.stereotype", "Component");
  private static final AnnotationSpec PRIMARY =
      annotation("org.springframework.context.annotation", "Primary");
  private static final AnnotationSpec SINGLETON = annotation("jakarta.inject", "Singleton");
  private static final AnnotationSpec INJECT = annotation("jakarta.inject", "Inject");
  private static final AnnotationSpec DELEGATE =
      AnnotationSpec.builder(ClassName.get("jakarta.inject", "Named"))
          .addMember("value", "$S", "delegate")
          .build();

  private Components() {}

  /** On the class; a catalog stands before no other bean. */
  static List<AnnotationSpec> onType(Draft draft) {
    return switch (model(draft)) {
      case NONE -> List.of();
      case SPRING -> draft.isCatalog() ? List.of(COMPONENT) : List.of(COMPONENT, PRIMARY);
      case JAKARTA -> List.of(SINGLETON);
    };
  }

  /** On the constructor: Spring needs nothing there. */
  static List<AnnotationSpec> onConstructor(Draft draft) {
    return model(draft) == ComponentModel.JAKARTA ? List.of(INJECT) : List.of();
  }

  /** On the constructor's delegate. */
  static List<AnnotationSpec> onDelegate(Draft draft) {
    return model(draft) == ComponentModel.JAKARTA ? List.of(DELEGATE) : List.of();
  }

  private static ComponentModel model(Draft draft) {
    return draft.repository().options().componentModel();
  }

  private static AnnotationSpec annotation(String packageName, String name) {
    return AnnotationSpec.builder(ClassName.get(packageName, name)).build();
  }
}
