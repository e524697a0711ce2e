package io.keyward.checker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.locks.LockSupport;

/** Records, in a thread of its own, when a worker's cache is in {@link Trouble}, by its meters. */
final class TroubleWatch implements Runnable {

  private static final long EVERY_NANOS = 5_000_000;

  private final MeterRegistry registry;
  private final Recorder recorder;
  private double unheld;

  TroubleWatch(MeterRegistry registry, Recorder recorder) {
    this.registry = registry;
    this.recorder = recorder;
  }

  @Override
  public void run() {
    boolean troubled = false;
    long before = System.nanoTime();
    while (true) {
      long now = System.nanoTime();
      boolean is = isTroubled();
      if (is && !troubled) {
        recorder.troubleBegins(before);
      } else if (!is && troubled) {
        recorder.troubleEnds(System.nanoTime());
      }
      troubled = is;
      before = now;
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private boolean isTroubled() {
    double unheldSoFar =
        registry.find("keyward.errors").tag("operation", "hold").counters().stream()
            .mapToDouble(Counter::count)
            .sum();
    boolean more = unheldSoFar > unheld;
    unheld = unheldSoFar;
    return more || gauge("keyward.journal.pending") > 0 || gauge("keyward.breaker.state") > 0;
  }

  private double gauge(String name) {
    Gauge gauge = registry.find(name).gauge();
    return gauge == null ? 0 : gauge.value();
  }
}
