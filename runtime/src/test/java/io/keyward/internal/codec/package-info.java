@NullMarked
package io.keyward.internal.codec;

import org.jspecify.annotations.NullMarked;
