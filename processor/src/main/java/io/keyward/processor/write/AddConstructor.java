package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The delegate, but for a catalog, and the cache; the constructor that takes them. */
final class AddConstructor implements Step {

  @Override
  public void execute(Draft draft) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addAnnotations(Components.onConstructor(draft));
    if (!draft.isCatalog()) {
      delegate(draft, constructor);
    }
    cache(draft, constructor);
    draft.type().addMethod(constructor.build());
  }

  private static void delegate(Draft draft, MethodSpec.Builder constructor) {
    draft.type().addField(draft.repositoryType(), "delegate", Modifier.PRIVATE, Modifier.FINAL);
    constructor
        .addParameter(
            ParameterSpec.builder(draft.repositoryType(), "delegate")
                .addAnnotations(Components.onDelegate(draft))
                .build())
        .addCode("this.delegate = $T.requireNonNull(delegate, $S);\n", Objects.class, "delegate");
  }

  private static void cache(Draft draft, MethodSpec.Builder constructor) {
    List<CodeBlock> specs =
        draft.constants().of(Constants.Section.SPEC).stream()
            .map(spec -> CodeBlock.of(",$W$N", spec))
            .toList();
    draft.type().addField(Support.DECORATOR_CACHE, "cache", Modifier.PRIVATE, Modifier.FINAL);
    constructor
        .addParameter(Support.TENANT_CACHE, "cache")
        .addCode(
            "this.cache = $T.of(cache$L);\n", Support.DECORATOR_CACHE, CodeBlock.join(specs, ""));
  }
}
