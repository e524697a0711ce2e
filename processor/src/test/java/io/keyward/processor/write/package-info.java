@NullMarked
package io.keyward.processor.write;

import org.jspecify.annotations.NullMarked;
