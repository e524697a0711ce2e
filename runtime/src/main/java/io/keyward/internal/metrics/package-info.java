/** Every meter of the cache: its name, its tags and what it counts. */
@NullMarked
package io.keyward.internal.metrics;

import org.jspecify.annotations.NullMarked;
