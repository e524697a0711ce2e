@NullMarked
package io.keyward.processor.parse;

import org.jspecify.annotations.NullMarked;
