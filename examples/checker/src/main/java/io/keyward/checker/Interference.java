package io.keyward.checker;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What a delegate does besides its work: it takes its time, fails, and is left alone. */
final class Interference {

  /** A load that fails, or a write that is rolled back. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
      super(message, null, false, false);
    }
  }

  private final long loadPause;
  private final long writePause;
  private final double failingLoads;
  private final double rollbacks;
  private final double hangs;
  private final ThreadLocal<SplittableRandom> random;

  Interference(Plan plan, int process) {
    this.loadPause = plan.micros(Setting.LOAD_PAUSE);
    this.writePause = plan.micros(Setting.WRITE_PAUSE);
    this.failingLoads = plan.chance(Setting.FAILING_LOADS);
    this.rollbacks = plan.chance(Setting.ROLLBACKS);
    this.hangs = plan.chance(Setting.HANGS);
    SplittableRandom seeds = new SplittableRandom(31L * plan.number(Setting.SEED) + process);
    this.random =
        ThreadLocal.withInitial(
            () -> {
              synchronized (seeds) {
                return seeds.split();
              }
            });
  }

  void pauseOfALoad() {
    pause(loadPause);
  }

  void pauseOfAWrite() {
    pause(writePause);
  }

  private void pause(long mostNanos) {
    if (mostNanos > 0) {
      LockSupport.parkNanos(random.get().nextLong(mostNanos));
    }
  }

  void maybeFailALoad() {
    if (random.get().nextDouble() < failingLoads) {
      throw new Failed("The load fails");
    }
  }

  void maybeRollBack() {
    if (random.get().nextDouble() < rollbacks) {
      throw new Failed("The write is rolled back");
    }
  }

  /**
   * Perhaps the caller gets no further, as if its process had died here; {@code instead} is run
   * first.
   */
  void maybeHang(Runnable instead) {
    if (random.get().nextDouble() < hangs) {
      instead.run();
      while (true) {
        LockSupport.park();
      }
    }
  }
}
