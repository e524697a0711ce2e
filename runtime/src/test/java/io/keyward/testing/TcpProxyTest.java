package io.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

  /** Or Redis answers after all where a test has it out of reach. */
  @Test
  void noConnectionOutlivesARefusalNorOneThatIsBeingTakenJustThen() throws Exception {
    Queue<Resp> connected = new ConcurrentLinkedQueue<>();
    try (RedisServer redis = RedisServer.running()) {
      for (int i = 0; i < 100; i++) {
        TcpProxy proxy = TcpProxy.to(redis);
        CountDownLatch some = new CountDownLatch(1 + i % 10);
        CompletableFuture<Void> connecting =
            CompletableFuture.runAsync(() -> connect(proxy, connected, some));
        assertThat(some.await(10, TimeUnit.SECONDS)).isTrue();
        proxy.refuse();
        connecting.join();
        assertThat(connected).hasSizeGreaterThan(i % 10);
        while (!connected.isEmpty()) {
          try (Resp cut = connected.remove()) {
            assertThatThrownBy(() -> cut.call("PING")).isInstanceOf(UncheckedIOException.class);
          }
        }
      }
    }
  }

  private static void connect(TcpProxy proxy, Queue<Resp> connected, CountDownLatch some) {
    try {
      for (int i = 0; i < 20; i++) {
        connected.add(Resp.connect(proxy.port(), null));
        some.countDown();
      }
    } catch (UncheckedIOException e) {
      // it refuses by now
    }
  }
}
