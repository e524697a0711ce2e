/** The cache in transactions of real databases. */
@NullMarked
package io.keyward.jdbc;

import org.jspecify.annotations.NullMarked;
