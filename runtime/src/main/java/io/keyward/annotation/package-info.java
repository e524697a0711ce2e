/**
 * The annotations that a repository interface carries. They hold no behaviour: the processor reads
 * them, proves the rules of {@code docs/rules.md}, and writes the decorator.
 */
@NullMarked
package io.keyward.annotation;

import org.jspecify.annotations.NullMarked;
