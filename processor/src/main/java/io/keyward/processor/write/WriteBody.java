package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.Binding.ElementsForm;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Evict;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Names the keys that the arguments and the result name, around the call of the delegate. */
final class WriteBody implements Body {

  @Override
  public boolean applies(MethodModel method) {
    return writes(method).findAny().isPresent();
  }

  @Override
  public CodeBlock write(MethodDraft draft) {
    MethodModel method = draft.method();
    List<BoundKey> keys = writes(method).flatMap(action -> action.boundKey().stream()).toList();
    List<BoundKey> entries = keys.stream().filter(key -> !isGroup(key)).toList();
    Optional<Put> put = method.actions(Put.class).stream().filter(this::stores).findFirst();
    String spec = new SpecCode(draft.constants(), draft.types()).write(method, entries, put);
    CodeBlock.Builder body = CodeBlock.builder();
    entries.forEach(key -> readOnce(draft, key, body));
    KeyParts parts = new KeyParts(draft);
    CodeBlock tenant = Tenants.argument(draft, parts, keys.toArray(new BoundKey[0]));
    Naming naming = new Naming(draft, parts);
    return body.add(
            "$L$L.write($L$L)\n$>$>", PassBody.returning(method), draft.cache(), spec, tenant)
        .add(naming.ofArguments(writes(method).filter(action -> !ofResult(action)).toList()))
        .add(naming.ofResult(writes(method).filter(WriteBody::ofResult).toList()))
        .add(".$L$L(() -> $L);\n$<$<", answer(draft), way(method), call(draft))
        .build();
  }

  /** Eclipse's compiler infers no wildcard from the call of a generic method: it is told. */
  private static CodeBlock answer(MethodDraft draft) {
    TypeMirror result = draft.method().result().declared();
    boolean told =
        !draft.method().type().getTypeVariables().isEmpty()
            && result instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
    return told ? CodeBlock.of("<$T>", draft.types().of(result)) : CodeBlock.of("");
  }

  private static String way(MethodModel method) {
    String answering = method.result().wrapping().isFuture() ? "callLater" : "call";
    return PassBody.isVoid(method) ? "run" : answering;
  }

  /** A put that only the result names, or that names several entries, stores nothing: it evicts. */
  private boolean stores(Put put) {
    return !ofResult(put) && KeyParts.elements(put.key()).isEmpty();
  }

  /**
   * The delegate's answer, nothing where there is none; an {@code Iterable} whose elements we name
   * is read once.
   */
  private static CodeBlock call(MethodDraft draft) {
    if (draft.isOfCatalog()) {
      return CodeBlock.of(PassBody.isVoid(draft.method()) ? "{}" : "null");
    }
    boolean elements =
        writes(draft.method())
            .flatMap(action -> action.boundKey().stream())
            .flatMap(key -> KeyParts.elements(key).stream())
            .anyMatch(
                value -> value.isResult() && isReadOnce(value, draft.method().result().declared()));
    return elements
        ? CodeBlock.of("$T.readOnce($L)", Support.ELEMENTS, draft.delegateCall())
        : draft.delegateCall();
  }

  private static void readOnce(MethodDraft draft, BoundKey key, CodeBlock.Builder body) {
    KeyParts.elements(key)
        .filter(value -> value.source().filter(p -> isReadOnce(value, p.type())).isPresent())
        .map(value -> value.source().orElseThrow())
        .filter(parameter -> draft.argument(parameter).equals(draft.declared(parameter)))
        .ifPresent(
            parameter ->
                body.add(
                    "var $L = $T.readOnce($L);\n",
                    draft.readOnce(parameter),
                    Support.ELEMENTS,
                    draft.declared(parameter)));
  }

  /**
   * Whether a list can stand in for the holder of the elements: it is an {@code Iterable}, no more.
   */
  private static boolean isReadOnce(ToValue value, TypeMirror holder) {
    return value.elements().filter(at -> at.form() == ElementsForm.ITERABLE).isPresent()
        && value.elements().get().afterSteps() == 0
        && holder instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Iterable");
  }

  private static Stream<CacheAction> writes(MethodModel method) {
    return method.actions().stream()
        .filter(action -> action instanceof Evict || action instanceof Put);
  }

  private static boolean isGroup(BoundKey key) {
    return ((Parsed) key.template()).isGroup();
  }

  private static boolean ofResult(CacheAction action) {
    return action.boundKey().orElseThrow().values().stream().anyMatch(ToValue::isResult);
  }
}
