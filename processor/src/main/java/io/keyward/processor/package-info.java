/** The annotation processor: the rounds, and the hand-off from parsing to rules to writing. */
@NullMarked
package io.keyward.processor;

import org.jspecify.annotations.NullMarked;
