package io.keyward.checker;

import io.keyward.testing.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Injects a plan's faults: each kind in a thread of its own, again and again after random pauses,
 * so that they meet. Two that are done to one worker, or to Redis, wait for each other.
 */
final class Nemesis implements AutoCloseable {

  /** The end of what has none yet: later than all. */
  private static final long UNDER_WAY = Long.MAX_VALUE / 2;

  private final List<Slot> slots;
  private final Redis redis;
  private final long every;
  private final long lasts;
  private final AtomicInteger nextProcess;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean ends;

  private Nemesis(Plan plan, List<Slot> slots, Redis redis) {
    this.slots = slots;
    this.redis = redis;
    this.every = plan.millis(Setting.FAULT_EVERY).toNanos();
    this.lasts = plan.millis(Setting.FAULT_LASTS).toNanos();
    this.nextProcess = new AtomicInteger(slots.size());
  }

  static Nemesis start(Plan plan, List<Slot> slots, Redis redis) {
    Nemesis nemesis = new Nemesis(plan, slots, redis);
    SplittableRandom seeds = new SplittableRandom(plan.number(Setting.SEED));
    for (Fault.Kind kind : plan.faults()) {
      SplittableRandom random = seeds.split();
      nemesis.running.add(nemesis.threads.submit(() -> nemesis.repeat(kind, random)));
    }
    return nemesis;
  }

  private void repeat(Fault.Kind kind, SplittableRandom random) {
    while (true) {
      pause(every / 2 + random.nextLong(every / 2 + 1));
      if (ends) {
        return;
      }
      Slot slot = slots.get(random.nextInt(slots.size()));
      long length = lasts / 2 + random.nextLong(lasts / 2 + 1);
      if (kind.needsOwnRedis() || kind.losesKeys()) {
        synchronized (redis) {
          record(kind, slot, length, random);
        }
      } else {
        synchronized (slot) {
          record(kind, slot, length, random);
        }
      }
    }
  }

  private void record(Fault.Kind kind, Slot slot, long length, SplittableRandom random) {
    int process = kind.needsOwnRedis() || kind.losesKeys() ? Fault.ALL : slot.process().number();
    Fault begun = new Fault(kind, process, System.nanoTime(), UNDER_WAY);
    faults.add(begun);
    inject(kind, slot, length, random);
    faults.add(new Fault(kind, process, begun.from(), System.nanoTime()));
    faults.remove(begun);
    if (kind == Fault.Kind.KILL_WORKER) {
      slot.replace(nextProcess.getAndIncrement());
    } else if (kind == Fault.Kind.FAIL_OVER) {
      redis.cluster().heal();
    }
  }

  private void inject(Fault.Kind kind, Slot slot, long length, SplittableRandom random) {
    switch (kind) {
      case KILL_WORKER -> slot.process().kill();
      case PAUSE_WORKER -> {
        slot.process().pause();
        pause(length);
        slot.process().resume();
      }
      case KILL_REDIS -> {
        redis.server().kill();
        pause(length);
        redis.server().start();
      }
      case PAUSE_REDIS -> {
        redis.server().pause();
        pause(length);
        redis.server().resume();
      }
      case LOSE_REPLIES, LOSE_ALL, CUT, DELAY -> {
        disturb(kind, slot.proxy(), length);
        pause(length);
        slot.proxy().heal();
      }
      case FLUSH -> redis.flush();
      case LOSE_KEY -> redis.loseKey(random);
      case FULL -> {
        redis.fill(true);
        pause(length);
        redis.fill(false);
      }
      case FAIL_OVER -> redis.cluster().failOver(random);
      case MOVE_SLOT -> redis.cluster().moveSlot(random, () -> pause(length / 2));
    }
  }

  private static void disturb(Fault.Kind kind, TcpProxy proxy, long length) {
    switch (kind) {
      case LOSE_REPLIES -> proxy.swallowReplies();
      case LOSE_ALL -> proxy.blackHole();
      case CUT -> proxy.refuse();
      default -> proxy.delay(Duration.ofNanos(length));
    }
  }

  private static void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** What was injected, up to now; one that is under way has no end yet. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Lets the faults that are under way come to their end, and injects no more. */
  @Override
  public void close() {
    ends = true;
    try {
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A fault could not be injected", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("A fault does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
