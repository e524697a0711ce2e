package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.WildcardType;

/** Makes a key for each element, then asks the cache, which asks the delegate for the missing. */
final class BatchBody implements Body {

  private static final int INDENT = 4;
  private static final int CONTINUED = INDENT + 8;

  @Override
  public boolean applies(MethodModel method) {
    return method.isRead() && method.result().isBatch();
  }

  @Override
  public CodeBlock write(MethodDraft draft) {
    Read read = draft.method().actions(Read.class).get(0);
    ToValue elements = KeyParts.elements(read.key()).orElseThrow();
    ParameterModel parameter = elements.source().orElseThrow();
    String spec = new SpecCode(draft.constants(), draft.types()).read(draft.method(), read);
    KeyParts parts = new KeyParts(draft);
    String keys = draft.local("keys");
    String missing = draft.local("missing");
    CodeBlock start =
        CodeBlock.of(
            "var $L = $L.keys($L$L)",
            keys,
            draft.cache(),
            spec,
            Tenants.argument(draft, parts, read.key()));
    return CodeBlock.builder()
        .add(start)
        .add(each(draft, parts, read, elements, INDENT + Layout.width(start)))
        .add(";\n")
        .add(
            "return $L.$L($L, $L,$W$L -> $L);\n",
            draft.cache(),
            draft.method().result().wrapping().isFuture() ? "readAllAsync" : "readAll",
            spec,
            keys,
            missing,
            draft.delegateCall(parameter, missing))
        .build();
  }

  /** {@code .each(ids, (key, each) -> …)}. */
  private static CodeBlock each(
      MethodDraft draft, KeyParts parts, Read read, ToValue elements, int column) {
    String key = draft.local("key");
    String element = draft.local("each");
    ParameterModel parameter = elements.source().orElseThrow();
    CodeBlock head =
        CodeBlock.of(
            ".$Leach($L,$W", witness(draft, elements, parameter), draft.argument(parameter));
    CodeBlock lambda = CodeBlock.of("($L, $L) -> $L", key, element, key);
    List<CodeBlock> links = parts.parts(read.key(), true, "", element);
    CodeBlock oneLine = CodeBlock.of("$L$L$L)", head, lambda, CodeBlock.join(links, ""));
    if (Layout.fits(oneLine, column, 1)) {
      return oneLine;
    }
    CodeBlock.Builder lines = CodeBlock.builder().add("\n$>$>").add(head);
    return lines.add(Layout.chain(lambda, links, CONTINUED, 2)).add(")$<$<").build();
  }

  /** What javac cannot infer: the elements' type where the parameter's argument is a wildcard. */
  private static CodeBlock witness(MethodDraft draft, ToValue elements, ParameterModel parameter) {
    boolean wildcard =
        ((DeclaredType) parameter.type())
            .getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
    return wildcard
        ? CodeBlock.of("<$T>", draft.types().of(elements.elements().orElseThrow().element()))
        : CodeBlock.of("");
  }
}
