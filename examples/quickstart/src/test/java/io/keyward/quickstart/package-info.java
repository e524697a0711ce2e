/** The demonstration runs, and what README and docs print is so. */
@NullMarked
package io.keyward.quickstart;

import org.jspecify.annotations.NullMarked;
