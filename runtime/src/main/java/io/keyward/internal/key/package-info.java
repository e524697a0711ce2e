/** Keys: their text, escaped and bounded, and the generations and slot that go with them. */
@NullMarked
package io.keyward.internal.key;

import org.jspecify.annotations.NullMarked;
