@NullMarked
package io.keyward.processor.inventory;

import org.jspecify.annotations.NullMarked;
