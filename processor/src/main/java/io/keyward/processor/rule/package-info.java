/** One class a rule. {@code Rules} is the ordered list: start there. */
@NullMarked
package io.keyward.processor.rule;

import org.jspecify.annotations.NullMarked;
