package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Each read asks for its transaction: where there is none, that allocates nothing. */
class ScopeAllocationTest {

  private static final int CALLS = 50_000;

  private static long bytesPerCall(Transactions transactions) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      int outside = 0;
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        outside += transactions.scope().isOutside() ? 1 : 0;
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      assertThat(outside).isIn(0, CALLS);
    }
    return least / CALLS;
  }

  @Test
  void withoutAHookOrATransactionAReadAllocatesNothingForIt() {
    assertThat(bytesPerCall(new Transactions(null))).isZero();
    ScriptedHook hook = new ScriptedHook();
    assertThat(bytesPerCall(new Transactions(hook))).isZero();
    hook.begin();
    assertThat(bytesPerCall(new Transactions(hook))).as("what it is looked up by").isLessThan(64);
  }
}
