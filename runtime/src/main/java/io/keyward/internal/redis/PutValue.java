package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;

/**
 * What a write stores in place of its hold.
 *
 * @param entry one of the entries that are released
 * @param id random, and never used twice
 * @param stamps what {@link HoldReply#stampsForPut} gave when the entry was held
 */
public record PutValue(EntryKey entry, long id, Stamps stamps, FillValue value) {}
