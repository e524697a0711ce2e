/**
 * What generated decorators are written against: public for generated code alone, and binary
 * compatible within a major version, since a library's decorators outlive the runtime they were
 * compiled with. An application has no use for these types.
 */
@NullMarked
package io.keyward.support;

import org.jspecify.annotations.NullMarked;
