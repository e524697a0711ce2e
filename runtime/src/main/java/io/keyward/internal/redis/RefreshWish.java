package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;

/**
 * The wish to refresh one value ahead of its end.
 *
 * @param token of the refresher, and the id of what it will store
 * @param valueId the value to be replaced
 * @param dueAtMillis from when on the value may be refreshed, by Redis' clock
 */
public record RefreshWish(EntryKey entry, long token, long valueId, long dueAtMillis) {}
