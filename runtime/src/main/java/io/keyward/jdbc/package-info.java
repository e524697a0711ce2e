/**
 * Transactions over plain JDBC, for applications without a framework that has its own. Optional: of
 * use to nobody else, and nothing outside of this package needs it.
 */
@NullMarked
package io.keyward.jdbc;

import org.jspecify.annotations.NullMarked;
