/** Reads and writes against a real Redis, whole and broken. */
@NullMarked
package io.keyward.internal.engine;

import org.jspecify.annotations.NullMarked;
