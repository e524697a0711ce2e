@NullMarked
package io.keyward.internal.metrics;

import org.jspecify.annotations.NullMarked;
