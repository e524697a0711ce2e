package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One method in the making: its names, none of which hides another. */
final class MethodDraft {

  private final MethodModel method;
  private final Draft draft;
  private final NameAllocator locals = new NameAllocator();
  private final List<String> parameters = new ArrayList<>();
  private final Map<Integer, String> readOnce = new HashMap<>();

  MethodDraft(MethodModel method, Draft draft) {
    this.method = method;
    this.draft = draft;
    method
        .parameters()
        .forEach(parameter -> parameters.add(locals.newName(parameter.name(), parameter.index())));
  }

  MethodModel method() {
    return method;
  }

  TypeNames types() {
    return draft.names();
  }

  Constants constants() {
    return draft.constants();
  }

  /** Whether it gives out a handle, or evicts: there is no delegate. */
  boolean isOfCatalog() {
    return draft.isCatalog();
  }

  /** A name for a variable of ours, as near to the wish as the parameters allow. */
  String local(String wish) {
    return locals.newName(wish);
  }

  /** The declared name of a parameter. */
  String declared(ParameterModel parameter) {
    return parameters.get(parameter.index());
  }

  /** What reads a parameter: itself, or the list that it was read into. */
  String argument(ParameterModel parameter) {
    return readOnce.getOrDefault(parameter.index(), declared(parameter));
  }

  /** Reads an {@code Iterable} once: the name of the variable that holds its elements from now. */
  String readOnce(ParameterModel parameter) {
    String name = local(parameter.name() + "Once");
    readOnce.put(parameter.index(), name);
    return name;
  }

  /** The cache's field. */
  String cache() {
    return field("cache");
  }

  /**
   * The delegate's method, called with {@code other} in the place of one parameter; of a
   * {@code @ThroughCache} the interface's own, on the decorator.
   */
  CodeBlock delegateCall(ParameterModel parameter, String other) {
    Map<Integer, String> others = new HashMap<>(readOnce);
    others.put(parameter.index(), other);
    return delegateCall(it -> others.getOrDefault(it.index(), declared(it)));
  }

  /** The same, called with what this one was called with. */
  CodeBlock delegateCall() {
    return delegateCall(this::argument);
  }

  private CodeBlock delegateCall(Function<ParameterModel, String> argument) {
    List<CodeBlock> arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$L", argument.apply(parameter)))
            .toList();
    return CodeBlock.of("$L.$L($L)", callee(), method.name(), CodeBlock.join(arguments, ",$W"));
  }

  private CodeBlock callee() {
    return method.actions(CacheAction.Through.class).isEmpty()
        ? CodeBlock.of("$L", field("delegate"))
        : CodeBlock.of("$T.super", draft.repositoryClass());
  }

  private String field(String name) {
    return parameters.contains(name) ? "this." + name : name;
  }
}
