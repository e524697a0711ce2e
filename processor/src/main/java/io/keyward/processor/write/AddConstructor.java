package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The delegate and the cache, and the constructor that takes them. */
final class AddConstructor implements Step {

  @Override
  public void execute(Draft draft) {
    List<CodeBlock> specs =
        draft.constants().of(Constants.Section.SPEC).stream()
            .map(spec -> CodeBlock.of(",$W$N", spec))
            .toList();
    draft
        .type()
        .addField(draft.repositoryType(), "delegate", Modifier.PRIVATE, Modifier.FINAL)
        .addField(Support.DECORATOR_CACHE, "cache", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(draft.repositoryType(), "delegate")
                .addParameter(Support.TENANT_CACHE, "cache")
                .addCode(
                    "this.delegate = $T.requireNonNull(delegate, $S);\n", Objects.class, "delegate")
                .addCode(
                    "this.cache = $T.of(cache$L);\n",
                    Support.DECORATOR_CACHE,
                    CodeBlock.join(specs, ""))
                .build());
  }
}
