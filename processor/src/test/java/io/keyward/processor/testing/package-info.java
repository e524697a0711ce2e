/** Compilations in memory, by the real javac, with the processor in them. */
@NullMarked
package io.keyward.processor.testing;

import org.jspecify.annotations.NullMarked;
