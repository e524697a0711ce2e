package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.Binding.ElementsForm;
import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.ResultModel.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of one method's keys: where each value is found, and its text form. */
final class KeyParts {

  private final MethodDraft method;
  private final KeyTextCode texts;
  private final String step;

  KeyParts(MethodDraft method) {
    this.method = method;
    this.texts = new KeyTextCode(method.constants(), method.types());
    this.step = method.local("it");
  }

  /**
   * One call a placeholder, in order.
   *
   * @param result the variable that holds the result, where there is one
   * @param element the variable that holds an element, where there is one
   */
  List<CodeBlock> parts(BoundKey key, boolean stores, String result, String element) {
    return key.values().stream().map(value -> part(value, stores, result, element)).toList();
  }

  /** Where a key has one entry an element: the placeholder that says so. */
  static Optional<ToValue> elements(BoundKey key) {
    return key.values().stream().filter(value -> value.elements().isPresent()).findFirst();
  }

  /** The elements of a placeholder: an {@code Iterable}, or a path that ends at one. */
  CodeBlock holder(ToValue value, String result) {
    ElementsAt at = value.elements().orElseThrow();
    List<CodeBlock> steps = new ArrayList<>(unwrapping(value));
    value.steps().subList(0, at.afterSteps()).forEach(taken -> steps.add(accessor(taken)));
    boolean array = at.form() == ElementsForm.ARRAY;
    String source = source(value, result);
    if (steps.isEmpty()) {
      return array
          ? CodeBlock.of("$T.of($L)", Support.ELEMENTS, source)
          : CodeBlock.of("$L", source);
    }
    if (array) {
      int last = steps.size() - 1;
      steps.set(last, CodeBlock.of("$T.of($L)", Support.ELEMENTS, steps.get(last)));
    }
    return path(source, steps);
  }

  /** The tenant that a parameter names. */
  CodeBlock tenant(ParameterModel parameter, ParameterModel.Tenant tenant) {
    String source = method.argument(parameter);
    List<CodeBlock> steps = tenant.steps().stream().map(this::accessor).toList();
    CodeBlock from = steps.isEmpty() ? CodeBlock.of("$L", source) : path(source, steps);
    String record = steps.isEmpty() ? "ofRecord" : "atRecord";
    CodeBlock.Builder code = CodeBlock.builder().add("$T.", Support.TENANT_ARGUMENT);
    tenant
        .component()
        .map(this::accessor)
        .ifPresentOrElse(
            component -> code.add("$L($L, $L -> $L)", record, from, step, component),
            () -> code.add("$L($L)", steps.isEmpty() ? "of" : "at", from));
    boolean cross = tenant.crossTenantJustification().filter(text -> !text.isBlank()).isPresent();
    return code.add(cross ? ".crossTenant()" : "").build();
  }

  private CodeBlock part(ToValue value, boolean stores, String result, String element) {
    List<CodeBlock> steps = new ArrayList<>();
    String source = source(value, result);
    if (value.elements().isPresent()) {
      source = element;
      value.steps().stream()
          .skip(value.elements().get().afterSteps())
          .forEach(taken -> steps.add(accessor(taken)));
    } else {
      steps.addAll(unwrapping(value));
      value.steps().forEach(taken -> steps.add(accessor(taken)));
    }
    if (!steps.isEmpty()) {
      return CodeBlock.of(".part($L, $L)", texts.of(value, stores), path(source, steps));
    }
    return isPlainNumber(value)
        ? CodeBlock.of(".number($L)", source)
        : CodeBlock.of(".part($L, $L)", texts.of(value, stores), source);
  }

  private static boolean isPlainNumber(ToValue value) {
    return value.kind() == KeyKind.Simple.INTEGER
        && value.source().isPresent()
        && value.elements().isEmpty()
        && !value.hashed()
        && value.type().getKind().isPrimitive();
  }

  private CodeBlock path(String source, List<CodeBlock> steps) {
    CodeBlock.Builder path = CodeBlock.builder().add("$T.of($L)", Support.PATH, source);
    steps.forEach(taken -> path.add(".then($L -> $L)", step, taken));
    return path.build();
  }

  private CodeBlock accessor(Step taken) {
    return CodeBlock.of("$L.$L()", step, taken.accessor().getSimpleName());
  }

  /** From an {@code Optional} result to the value that it may hold. */
  private List<CodeBlock> unwrapping(ToValue value) {
    Wrapping wrapping = method.method().result().wrapping();
    boolean optional =
        value.isResult()
            && (wrapping == Wrapping.OPTIONAL || wrapping == Wrapping.FUTURE_OF_OPTIONAL);
    return optional ? List.of(CodeBlock.of("$L.orElse(null)", step)) : List.of();
  }

  private String source(ToValue value, String result) {
    return value.source().map(method::argument).orElse(result);
  }
}
