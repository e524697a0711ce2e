package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.MethodModel;

/** One way that a method of a decorator works. */
interface Body {

  /** Whether that method works so. */
  boolean applies(MethodModel method);

  /** Its statements. */
  CodeBlock write(MethodDraft method);
}
