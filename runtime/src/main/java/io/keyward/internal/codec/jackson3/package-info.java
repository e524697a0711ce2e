/** The codec over Jackson 3; loaded only where Jackson 3 is. */
@NullMarked
package io.keyward.internal.codec.jackson3;

import org.jspecify.annotations.NullMarked;
