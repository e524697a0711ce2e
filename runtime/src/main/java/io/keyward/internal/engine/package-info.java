/**
 * What a call does: the read path, the write path, shared loads, the deadline and the breaker, as
 * the protocol says. Knows Redis only through {@code internal.redis}.
 */
@NullMarked
package io.keyward.internal.engine;

import org.jspecify.annotations.NullMarked;
