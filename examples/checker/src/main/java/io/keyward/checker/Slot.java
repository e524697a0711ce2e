package io.keyward.checker;

import io.keyward.testing.TcpProxy;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A worker's place in a run: when its process is killed, another takes it. Faults of one slot wait
 * for each other; safe for use by many threads.
 */
final class Slot implements AutoCloseable {

  private final @Nullable TcpProxy proxy;
  private final IntFunction<WorkerProcess> starter;
  private final long skew;
  private WorkerProcess process;

  /**
   * A slot with its first process.
   *
   * @param starter starts a process of that number
   * @param skew by how many milliseconds the wall clock of its processes is ahead
   */
  Slot(@Nullable TcpProxy proxy, IntFunction<WorkerProcess> starter, int number, long skew) {
    this.proxy = proxy;
    this.starter = starter;
    this.skew = skew;
    this.process = starter.apply(number);
  }

  synchronized WorkerProcess process() {
    return process;
  }

  /** Waits until its process is ready. */
  void awaitReady() {
    process().awaitReady(skew);
  }

  synchronized void replace(int number) {
    process = starter.apply(number);
    process.awaitReady(skew);
    process.go();
  }

  TcpProxy proxy() {
    if (proxy == null) {
      throw new IllegalStateException("This run has no proxies");
    }
    return proxy;
  }

  @Override
  public void close() {
    process.close();
    if (proxy != null) {
      proxy.close();
    }
  }
}
