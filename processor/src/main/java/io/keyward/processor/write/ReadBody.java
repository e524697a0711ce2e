package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ResultModel.Wrapping;

/** Makes the key, then asks the cache, which asks the delegate. */
final class ReadBody implements Body {

  private static final int INDENT = 4;

  @Override
  public boolean applies(MethodModel method) {
    return method.isRead();
  }

  @Override
  public CodeBlock write(MethodDraft draft) {
    Read read = draft.method().actions(Read.class).get(0);
    String spec = new SpecCode(draft.constants(), draft.types()).read(draft.method(), read);
    KeyParts parts = new KeyParts(draft);
    String key = draft.local("key");
    CodeBlock start =
        CodeBlock.of(
            "var $L = $L.key($L$L)",
            key,
            draft.cache(),
            spec,
            Tenants.argument(draft, parts, read.key()));
    return CodeBlock.builder()
        .add(Layout.chain(start, parts.parts(read.key(), true, "", ""), INDENT, 1))
        .add(";\n")
        .add(
            "return $L.$L($L, $L,$W() -> $L);\n",
            draft.cache(),
            call(draft.method().result().wrapping()),
            spec,
            key,
            draft.delegateCall())
        .build();
  }

  private static String call(Wrapping wrapping) {
    return switch (wrapping) {
      case OPTIONAL -> "readOptional";
      case FUTURE -> "readAsync";
      case FUTURE_OF_OPTIONAL -> "readOptionalAsync";
      default -> "read";
    };
  }
}
