/** Tests of the checker: its judge, its runs, and the bugs that it must find. */
@NullMarked
package io.keyward.checker;

import org.jspecify.annotations.NullMarked;
