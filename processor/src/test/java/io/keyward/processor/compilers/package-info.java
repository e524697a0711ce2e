/** Other compilers, other languages, and processors that rewrite classes. */
@NullMarked
package io.keyward.processor.compilers;

import org.jspecify.annotations.NullMarked;
