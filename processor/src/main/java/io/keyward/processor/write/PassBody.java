package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.MethodModel;
import javax.lang.model.type.TypeKind;

/** Asks the delegate, and nothing else. */
final class PassBody implements Body {

  @Override
  public boolean applies(MethodModel method) {
    return true;
  }

  @Override
  public CodeBlock write(MethodDraft draft) {
    return CodeBlock.of("$L$L;\n", returning(draft.method()), draft.delegateCall());
  }

  /** {@code return }, for a method that returns. */
  static String returning(MethodModel method) {
    return isVoid(method) ? "" : "return ";
  }

  /** Whether the method returns nothing at all, not even null. */
  static boolean isVoid(MethodModel method) {
    return method.result().declared().getKind() == TypeKind.VOID;
  }
}
