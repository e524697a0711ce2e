@NullMarked
package io.keyward.processor;

import org.jspecify.annotations.NullMarked;
