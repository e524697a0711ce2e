/**
 * From {@code javax.lang.model} to the model. Parsers are total and silent: what is wrong becomes a
 * value that a rule reports.
 */
@NullMarked
package io.keyward.processor.parse;

import org.jspecify.annotations.NullMarked;
