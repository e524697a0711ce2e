package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.ResultModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.WildcardType;

/** The lambdas in which a write names its keys. */
final class Naming {

  private static final int INDENT = 8;
  private static final int CONTINUED = INDENT + 6;

  private final MethodDraft method;
  private final KeyParts parts;
  private final TemplateCode templates;
  private final String keys;
  private final String result;
  private final String builder;
  private final String element;

  Naming(MethodDraft method, KeyParts parts) {
    this.method = method;
    this.parts = parts;
    this.templates = new TemplateCode(method.constants());
    this.keys = method.local("keys");
    this.result = method.local("result");
    this.builder = method.local("key");
    this.element = method.local("each");
  }

  /** {@code .naming(keys -> …)}; nothing where no key is named. */
  CodeBlock ofArguments(List<CacheAction> actions) {
    return lambda(CodeBlock.of(".naming($L ->", keys), actions, false);
  }

  /** {@code .namingResult((keys, result) -> …)}; nothing where no key is named. */
  CodeBlock ofResult(List<CacheAction> actions) {
    CodeBlock head = CodeBlock.of(".<$T>namingResult(($L, $L) ->", answered(), keys, result);
    return lambda(head, actions, true);
  }

  /** What the delegate answers in the end: of a future, its value. */
  private TypeName answered() {
    ResultModel result = method.method().result();
    if (!result.wrapping().isFuture()) {
      return method.types().boxed(result.declared());
    }
    return ((DeclaredType) result.declared())
        .getTypeArguments().stream()
            .map(type -> type instanceof WildcardType any ? any.getExtendsBound() : type)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .map(method.types()::boxed)
            .orElse(ClassName.OBJECT);
  }

  private CodeBlock lambda(CodeBlock head, List<CacheAction> actions, boolean ofResult) {
    if (actions.isEmpty()) {
      return CodeBlock.of("");
    }
    if (actions.size() == 1) {
      int column = INDENT + Layout.width(head) + 1;
      return CodeBlock.of("$L $L)\n", head, call(actions.get(0), ofResult, column));
    }
    CodeBlock.Builder block = CodeBlock.builder().add("$L {\n$>", head);
    actions.forEach(action -> block.add("$L;\n", call(action, ofResult, INDENT + 2)));
    return block.add("$<})\n").build();
  }

  private CodeBlock call(CacheAction action, boolean ofResult, int column) {
    BoundKey key = action.boundKey().orElseThrow();
    Parsed template = (Parsed) key.template();
    if (template.isGroup()) {
      return CodeBlock.of("$L.$L", keys, TemplateCode.evictGroup(template));
    }
    boolean stores = action instanceof Put && !ofResult;
    String constant = templates.constant(key);
    Optional<ToValue> elements = KeyParts.elements(key);
    if (elements.isPresent()) {
      return each(key, constant, elements.get(), column);
    }
    CodeBlock start = CodeBlock.of("$L.$L($L)", keys, stores ? "put" : "evict", constant);
    return Layout.chain(start, parts.parts(key, stores, result, ""), column, 1);
  }

  private CodeBlock each(BoundKey key, String constant, ToValue elements, int column) {
    CodeBlock head =
        CodeBlock.of("$L.evictEach($L,$W$L,", keys, constant, parts.holder(elements, result));
    CodeBlock start = CodeBlock.of("($L, $L) -> $L", builder, element, builder);
    List<CodeBlock> links = parts.parts(key, false, result, element);
    CodeBlock oneLine = CodeBlock.of("$L $L$L)", head, start, CodeBlock.join(links, ""));
    return Layout.fits(oneLine, column, 1)
        ? oneLine
        : CodeBlock.of("$L\n$>$>$L)$<$<", head, Layout.chain(start, links, CONTINUED, 2));
  }
}
