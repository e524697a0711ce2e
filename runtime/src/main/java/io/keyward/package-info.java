/** What an application calls: the cache, its builder, tenants and their context. */
@NullMarked
package io.keyward;

import org.jspecify.annotations.NullMarked;
