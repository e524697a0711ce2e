/**
 * What stands in Redis, byte for byte. The scripts write frames, this package reads them; {@code
 * frame.lua} is its counterpart.
 */
@NullMarked
package io.keyward.internal.frame;

import org.jspecify.annotations.NullMarked;
