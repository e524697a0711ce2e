/** The rules, tried on examples by the real compiler. */
@NullMarked
package io.keyward.processor.rule;

import org.jspecify.annotations.NullMarked;
