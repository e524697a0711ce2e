package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;

/** An entry that a call has hit, and the value in it that is old enough to be refreshed. */
record Due(EntryKey entry, Aged aged) {}
