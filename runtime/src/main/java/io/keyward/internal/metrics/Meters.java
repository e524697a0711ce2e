package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Every meter that there is: a new one is added here. Each has the tag {@code cache}, a method's
 * name such as {@code UserRepository.findById}, but for those of the whole cache.
 */
final class Meters {

  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  Counter gets(Tags tags, String result) {
    return Counter.builder("cache.gets")
        .description("Reads that were answered from Redis, or by a load under a lease")
        .tags(tags)
        .tag("result", result)
        .register(registry);
  }

  Counter absentHits(Tags tags) {
    return Counter.builder("keyward.absent.hits")
        .description("Hits whose answer was that there is nothing; counted in cache.gets too")
        .tags(tags)
        .register(registry);
  }

  Counter bypass(Tags tags, BypassReason reason) {
    return Counter.builder("keyward.bypass")
        .description("Reads that went to their delegate and stored nothing")
        .tags(tags)
        .tag("reason", reason.tag)
        .register(registry);
  }

  Timer loads(Tags tags) {
    return Timer.builder("keyward.loads")
        .description("Calls of delegates under a lease")
        .tags(tags)
        .register(registry);
  }

  Counter puts(Tags tags) {
    return Counter.builder("cache.puts")
        .description("Values stored, by loads and by writes")
        .tags(tags)
        .register(registry);
  }

  Counter evictions(Tags tags) {
    return Counter.builder("cache.evictions")
        .description("Entries and groups that writes evicted")
        .tags(tags)
        .register(registry);
  }

  Counter replays() {
    return Counter.builder("keyward.replays")
        .description("Evictions sent again, as another Redis answered than before")
        .register(registry);
  }

  Counter errors(Tags tags, Operation operation, ErrorKind kind) {
    return Counter.builder("keyward.errors")
        .description("What went wrong in the cache; callers got their delegates' answers")
        .tags(tags)
        .tag("operation", operation.tag)
        .tag("kind", kind.tag)
        .register(registry);
  }

  /** To be removed when what they read has ended. */
  List<Gauge> journal(
      Supplier<Number> pending, Supplier<Number> depth, Supplier<Number> ageSeconds) {
    return List.of(
        Gauge.builder("keyward.journal.pending", pending)
            .description("Evictions that wait, in this process, for Redis to come back")
            .register(registry),
        Gauge.builder("keyward.journal.depth", depth)
            .description("Writes in the journal that outlives processes, of all processes")
            .register(registry),
        Gauge.builder("keyward.journal.age", ageSeconds)
            .description("How long the oldest eviction has been waiting")
            .baseUnit("seconds")
            .register(registry));
  }

  /** To be removed when what it reads has ended. */
  Gauge breakerState(Supplier<Number> state) {
    return Gauge.builder("keyward.breaker.state", state)
        .description("0 closed, 1 half open, 2 open")
        .register(registry);
  }

  /** Redis' own figures; to be removed when what they are read from has ended. */
  List<Gauge> redis(Supplier<RedisFigures> status) {
    return List.of(
        redis("memory.used", status, RedisFigures::memoryUsed)
            .description("What Redis' masters hold")
            .baseUnit(BaseUnits.BYTES)
            .register(registry),
        redis("memory.max", status, RedisFigures::memoryMax)
            .description("What Redis' masters may hold; 0 for no limit")
            .baseUnit(BaseUnits.BYTES)
            .register(registry),
        redis("clients", status, RedisFigures::clients)
            .description("Connections to Redis' masters, of all applications")
            .register(registry),
        redis("evicted.keys", status, RedisFigures::evictedKeys)
            .description("Keys that Redis gave up for want of memory, since it started")
            .register(registry),
        redis("hit.ratio", status, RedisFigures::hitRatio)
            .description("Reads of keys that found one, since Redis started, of all applications")
            .register(registry));
  }

  private static Gauge.Builder<?> redis(
      String name, Supplier<RedisFigures> status, ToDoubleFunction<RedisFigures> figure) {
    return Gauge.builder("keyward.redis." + name, () -> figure.applyAsDouble(status.get()));
  }

  void remove(Gauge gauge) {
    registry.remove(gauge);
  }
}
