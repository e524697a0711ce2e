/**
 * Redis, and Redisson, which nothing else in the library's run time touches. The scripts beside
 * this package's classes ({@code *.lua}) are the steps of the protocol.
 */
@NullMarked
package io.keyward.internal.redis;

import org.jspecify.annotations.NullMarked;
