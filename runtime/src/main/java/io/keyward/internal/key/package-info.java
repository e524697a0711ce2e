/**
 * From a call's tenant and arguments to keys in Redis: the text of parts, the layout of keys and
 * generations, the tenant that a call is for, and what a write names.
 *
 * <p>Nothing here does I/O.
 */
@NullMarked
package io.keyward.internal.key;

import org.jspecify.annotations.NullMarked;
