package io.keyward.internal.engine;

import io.keyward.OnUnreachableWrite;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.redis.RedisStore;
import java.time.Duration;

/** What the writes of one cache share. Safe for use by many threads. */
record WriteEngine(
    KeyLayout layout,
    RedisStore store,
    Gate gate,
    PendingReleases pending,
    ReleaseDelivery delivery,
    Later later,
    Duration holdTime,
    Duration replicaLag,
    OnUnreachableWrite onUnreachable) {}
