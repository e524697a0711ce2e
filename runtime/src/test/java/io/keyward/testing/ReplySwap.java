package io.keyward.testing;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Gives the replies of two connections, arrays both, to each other's client; once. */
final class ReplySwap implements UnaryOperator<byte[]> {

  private final Exchanger<byte[]> exchanger = new Exchanger<>();
  private final Runnable done;

  ReplySwap(Runnable done) {
    this.done = done;
  }

  @Override
  public byte[] apply(byte[] reply) {
    if (reply[0] != '*') {
      return reply;
    }
    try {
      byte[] other = exchanger.exchange(reply, 5, TimeUnit.SECONDS);
      done.run();
      return other;
    } catch (TimeoutException e) {
      return reply; // nobody to swap with
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return reply;
    }
  }
}
