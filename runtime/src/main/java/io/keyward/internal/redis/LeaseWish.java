package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * The wish to fill one entry of a batch.
 *
 * @param id of the lease to be
 * @param unusableId the id of what the caller found in the entry and cannot use, if any
 * @param keep whether the lease is to keep that value, for {@link RedisStore#restore}
 */
public record LeaseWish(EntryKey entry, long id, @Nullable Long unusableId, boolean keep) {}
