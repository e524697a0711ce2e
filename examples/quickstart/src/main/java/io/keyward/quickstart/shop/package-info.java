/** What a team writes: two annotated interfaces, their records and their JDBC implementations. */
@NullMarked
package io.keyward.quickstart.shop;

import org.jspecify.annotations.NullMarked;
