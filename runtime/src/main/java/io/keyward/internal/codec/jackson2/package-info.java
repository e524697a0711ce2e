/** The codec over Jackson 2; loaded only where Jackson 2 is. */
@NullMarked
package io.keyward.internal.codec.jackson2;

import org.jspecify.annotations.NullMarked;
