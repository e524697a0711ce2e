package io.keyward.internal.engine;

/**
 * A value that was read and is old enough to be refreshed.
 *
 * @param id of the value, which alone the refresh may replace
 * @param dueAtMillis when it became so, in milliseconds since the epoch, by Redis' clock
 */
record Aged(long id, long dueAtMillis) {}
