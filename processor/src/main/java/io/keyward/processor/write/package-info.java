/** From the model to source. Writers never decide and never report. */
@NullMarked
package io.keyward.processor.write;

import org.jspecify.annotations.NullMarked;
