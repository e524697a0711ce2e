package io.keyward.internal.engine;

import io.keyward.internal.redis.RedisStore;
import java.time.Duration;

/** What the reads of one cache share. Safe for use by many threads. */
record ReadEngine(
    RedisStore store,
    Gate gate,
    Judge judge,
    RedisClock clock,
    Flights flights,
    PendingReleases pending,
    Duration leaseTime) {}
