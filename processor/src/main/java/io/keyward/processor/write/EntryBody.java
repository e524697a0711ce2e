package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ResultModel.Wrapping;
import java.util.List;

/** Gives out a handle on the entry that the arguments name. */
final class EntryBody implements Body {

  private static final int INDENT = 4;
  private static final int CONTINUED = INDENT + 4;
  private static final int CLOSING = 2;

  @Override
  public boolean applies(MethodModel method) {
    return method.isRead() && method.result().wrapping() == Wrapping.ENTRY;
  }

  @Override
  public CodeBlock write(MethodDraft draft) {
    Read read = draft.method().actions(Read.class).get(0);
    String spec = new SpecCode(draft.constants(), draft.types()).read(draft.method(), read);
    KeyParts parts = new KeyParts(draft);
    String key = draft.local("key");
    CodeBlock head =
        CodeBlock.of(
            "return $L.entry($L$L,",
            draft.cache(),
            spec,
            Tenants.argument(draft, parts, read.key()));
    CodeBlock start = CodeBlock.of("$L -> $L", key, key);
    List<CodeBlock> links = parts.parts(read.key(), true, "", "");
    CodeBlock oneLine = CodeBlock.of("$L $L$L)", head, start, CodeBlock.join(links, ""));
    return Layout.fits(oneLine, INDENT, 1)
        ? CodeBlock.of("$L;\n", oneLine)
        : CodeBlock.of("$L\n$>$>$L)$<$<;\n", head, Layout.chain(start, links, CONTINUED, CLOSING));
  }
}
