package io.keyward.internal.redis;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redisson.client.NettyHook;
import org.redisson.client.RedisTimeoutException;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.RedisCommands;

/**
 * Closes a connection on which several commands in a row got no answer; Redisson then makes a new
 * one. Redisson gives each reply to the oldest command that still waits, so after one reply that
 * was lost on the way every command is answered by the next one's reply, which is too late: the
 * connection would time out for ever, and the pings, which are answered likewise, do not see it.
 */
final class DistrustHook implements NettyHook {

  private static final int UNANSWERED = 3;

  private final NettyHook next;

  private DistrustHook(NettyHook next) {
    this.next = next;
  }

  /** This hook, and {@code next} besides. */
  static NettyHook before(NettyHook next) {
    return next instanceof DistrustHook ? next : new DistrustHook(next);
  }

  @Override
  public void afterBoostrapInitialization(Bootstrap bootstrap) {
    next.afterBoostrapInitialization(bootstrap);
  }

  @Override
  public void afterChannelInitialization(Channel channel) {
    next.afterChannelInitialization(channel);
    channel.pipeline().addLast(new Watch());
  }

  private static final class Watch extends ChannelOutboundHandlerAdapter {

    private final AtomicInteger unanswered = new AtomicInteger();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof CommandData<?, ?> command
          && !command.isBlockingCommand()
          && !RedisCommands.PING.getName().equals(command.getCommand().getName())) {
        var unused = command.getPromise().whenComplete((reply, failure) -> note(failure, context));
      }
      super.write(context, message, promise);
    }

    private void note(@Nullable Throwable failure, ChannelHandlerContext context) {
      if (failure == null) {
        unanswered.set(0);
      } else if (failure instanceof RedisTimeoutException
          && unanswered.incrementAndGet() >= UNANSWERED) {
        var unused = context.channel().close();
      }
    }
  }
}
