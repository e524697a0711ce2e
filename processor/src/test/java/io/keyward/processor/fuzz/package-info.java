/**
 * Sources that nobody would think of: examples mutated and interfaces made up, each compiled by the
 * real javac with the processors in it. {@code FuzzTest} says what must hold of all of them.
 */
@NullMarked
package io.keyward.processor.fuzz;

import org.jspecify.annotations.NullMarked;
