package io.keyward.internal.engine;

import io.keyward.OnUnreachableWrite;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.redis.RedisStore;
import java.time.Duration;

/**
 * What the writes of one cache share. Safe for use by many threads.
 *
 * @param meters of what no single call does
 */
record WriteEngine(
    KeyLayout layout,
    RedisStore store,
    Gate gate,
    PendingReleases pending,
    ReleaseDelivery delivery,
    Outbox outbox,
    Later later,
    Transactions transactions,
    CallMeters meters,
    Duration holdTime,
    Duration replicaLag,
    OnUnreachableWrite onUnreachable) {

  /**
   * How long a hold lives that nobody releases: past the commit of a process that dies right after
   * it, a lagging replica must show it before loads are shared again.
   */
  Duration holdLife() {
    return holdTime.plus(replicaLag);
  }
}
