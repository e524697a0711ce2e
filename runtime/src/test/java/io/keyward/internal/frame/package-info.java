/** What stands in Redis, whole and damaged. */
@NullMarked
package io.keyward.internal.frame;

import org.jspecify.annotations.NullMarked;
