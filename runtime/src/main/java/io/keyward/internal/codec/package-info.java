/**
 * Values as bytes: the default codec over the Jackson that the application has, and the guard that
 * nothing is stored which would read back as something else.
 *
 * <p>Each Jackson is touched in a package of its own only, which is loaded when that Jackson is
 * there. What the two share is here; {@code com.fasterxml.jackson.annotation} is common to both.
 */
@NullMarked
package io.keyward.internal.codec;

import org.jspecify.annotations.NullMarked;
