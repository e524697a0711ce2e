/**
 * What is cached, for reviewers: the JSON of each interface, and the command that joins, checks and
 * shows them.
 */
@NullMarked
package io.keyward.processor.inventory;

import org.jspecify.annotations.NullMarked;
