/** The scripts and the store, against a real Redis. */
@NullMarked
package io.keyward.internal.redis;

import org.jspecify.annotations.NullMarked;
