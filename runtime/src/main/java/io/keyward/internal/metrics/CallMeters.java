package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What calls count. A read is counted once: as a hit, a miss or a bypass. Safe for use by many
 * threads.
 */
public final class CallMeters {

  private final Meters meters;
  private final Tags tags;
  private final Counter hits;
  private final Counter misses;
  private final Counter absentHits;
  private final Counter puts;
  private final Counter evictions;
  private final Timer loads;
  private final Map<BypassReason, Counter> bypasses = new EnumMap<>(BypassReason.class);
  private final Map<Failure, Counter> errors = new ConcurrentHashMap<>();

  CallMeters(Meters meters, Tags tags) {
    this.meters = meters;
    this.tags = tags;
    this.hits = meters.gets(tags, "hit");
    this.misses = meters.gets(tags, "miss");
    this.absentHits = meters.absentHits(tags);
    this.puts = meters.puts(tags);
    this.evictions = meters.evictions(tags);
    this.loads = meters.loads(tags);
    for (BypassReason reason : BypassReason.values()) {
      bypasses.put(reason, meters.bypass(tags, reason));
    }
  }

  /** Answered from Redis, at once or after waiting. */
  public void hit() {
    hits.increment();
  }

  /** Answered from Redis: there is none. */
  public void absentHit() {
    hits.increment();
    absentHits.increment();
  }

  /** Loaded under a lease, or answered by a load that another caller made under one. */
  public void miss() {
    misses.increment();
  }

  /** Answered by the delegate, nothing stored. */
  public void bypass(BypassReason reason) {
    Counter counter = bypasses.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }

  /** A call of the delegate under a lease has ended. */
  public void load(long nanos) {
    loads.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A value was stored. */
  public void put() {
    puts.increment();
  }

  /** Entries and groups were evicted. */
  public void evictions(int count) {
    evictions.increment(count);
  }

  /** Something failed; the caller does not notice. */
  public void error(Operation operation, ErrorKind kind) {
    errors
        .computeIfAbsent(
            new Failure(operation, kind), it -> meters.errors(tags, it.operation(), it.kind()))
        .increment();
  }

  private record Failure(Operation operation, ErrorKind kind) {}
}
