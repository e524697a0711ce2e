/** Generated decorators at work on a real Redis. */
@NullMarked
package io.keyward.processor.running;

import org.jspecify.annotations.NullMarked;
