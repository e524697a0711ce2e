/**
 * A checker of consistency: processes that read and write rows through generated decorators while
 * faults are injected, and a judge that reads their recorded histories. {@link
 * io.keyward.checker.Checker} is where to start.
 */
@NullMarked
package io.keyward.checker;

import org.jspecify.annotations.NullMarked;
