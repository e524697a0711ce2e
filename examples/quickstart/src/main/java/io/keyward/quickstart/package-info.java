/** The demonstration around the {@code shop}: start at {@code QuickstartMain}. */
@NullMarked
package io.keyward.quickstart;

import org.jspecify.annotations.NullMarked;
