package io.keyward.internal.engine;

import io.keyward.internal.metrics.JournalFigures;
import java.time.Duration;

/** What the journals of one cache say of themselves. */
record JournalState(PendingReleases inMemory, Outbox outbox) implements JournalFigures {

  @Override
  public int pending() {
    return inMemory.size();
  }

  @Override
  public long depth() {
    return outbox.backlog().depth();
  }

  @Override
  public Duration age() {
    Duration here = inMemory.age();
    Duration there = outbox.backlog().age();
    return here.compareTo(there) > 0 ? here : there;
  }
}
