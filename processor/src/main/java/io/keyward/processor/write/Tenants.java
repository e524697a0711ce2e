package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.ParameterModel;
import java.util.Arrays;
import java.util.Optional;

/** The tenant that an argument names. */
final class Tenants {

  private Tenants() {}

  /** What follows the spec where a parameter is the tenant of one of the keys; else nothing. */
  static CodeBlock argument(MethodDraft draft, KeyParts parts, BoundKey... keys) {
    boolean asked = Arrays.stream(keys).anyMatch(Tenants::hasTenant);
    return parameter(draft)
        .filter(parameter -> asked)
        .map(parameter -> parts.tenant(parameter, parameter.tenant().orElseThrow()))
        .map(tenant -> CodeBlock.of(",$W$L", tenant))
        .orElse(CodeBlock.of(""));
  }

  private static boolean hasTenant(BoundKey key) {
    return key.template() instanceof Parsed template && template.hasTenant();
  }

  private static Optional<ParameterModel> parameter(MethodDraft draft) {
    return draft.method().parameters().stream()
        .filter(parameter -> parameter.tenant().isPresent())
        .findFirst();
  }
}
