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
  private WorkerProcess process;

  /**
   * A slot with its first process.
   *
   * @param starter starts a process of that number
   */
  Slot(@Nullable TcpProxy proxy, IntFunction<WorkerProcess> starter, int number) {
    this.proxy = proxy;
    this.starter = starter;
    this.process = starter.apply(number);
  }

  synchronized WorkerProcess process() {
    return process;
  }

  synchronized void replace(int number) {
    process = starter.apply(number);
    process.awaitReady();
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
