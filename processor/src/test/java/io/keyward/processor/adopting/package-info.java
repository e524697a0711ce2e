/** Code as teams have it, brought under Keyward as docs/adopting.md says. */
@NullMarked
package io.keyward.processor.adopting;

import org.jspecify.annotations.NullMarked;
