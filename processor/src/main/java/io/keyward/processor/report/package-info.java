/** Findings, collected and never thrown, and the one class that touches the messager. */
@NullMarked
package io.keyward.processor.report;

import org.jspecify.annotations.NullMarked;
