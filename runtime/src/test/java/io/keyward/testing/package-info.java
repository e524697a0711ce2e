/** A real Redis, what can go wrong with it, and what can be seen of it: for the tests. */
@NullMarked
package io.keyward.testing;

import org.jspecify.annotations.NullMarked;
