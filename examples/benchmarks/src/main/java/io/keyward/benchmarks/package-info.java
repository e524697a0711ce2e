/** What calls cost beside the same by hand, measured by JMH in one run. */
@NullMarked
package io.keyward.benchmarks;

import org.jspecify.annotations.NullMarked;
