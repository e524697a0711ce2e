@NullMarked
package io.keyward.processor.report;

import org.jspecify.annotations.NullMarked;
