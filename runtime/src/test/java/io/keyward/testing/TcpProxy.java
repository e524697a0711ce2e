package io.keyward.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A proxy between a client and Redis, in this JVM, that does to the traffic what networks do. What
 * it is told holds from then on, for connections that are open too, until {@link #heal}.
 */
public final class TcpProxy implements AutoCloseable {

  private final InetSocketAddress target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Random random = new Random(4);

  private volatile @Nullable ServerSocket listener;
  private volatile boolean swallowRequests;
  private volatile boolean swallowReplies;
  private volatile long maxDelayNanos;
  private volatile UnaryOperator<byte[]> replies = UnaryOperator.identity();

  private TcpProxy(InetSocketAddress target) {
    this.target = target;
    this.port = listen(0);
  }

  /** A proxy, on a free port, to {@code server}. */
  public static TcpProxy to(RedisServer server) {
    return to(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
  }

  /** A proxy, on a free port of this machine, to a Redis anywhere. */
  public static TcpProxy to(InetSocketAddress server) {
    return new TcpProxy(server);
  }

  public int port() {
    return port;
  }

  /** {@code redis://127.0.0.1:port}. */
  public String address() {
    return "redis://127.0.0.1:" + port;
  }

  /** Refuses new connections, and resets those that are open. */
  public void refuse() {
    ServerSocket current = listener;
    listener = null;
    if (current != null) {
      closeQuietly(current);
    }
    reset();
  }

  /** Loses all traffic, both ways; connections stay open, and new ones are taken. */
  public void blackHole() {
    swallowRequests = true;
    swallowReplies = true;
  }

  /** Lets commands reach Redis and loses its replies. */
  public void swallowReplies() {
    swallowReplies = true;
  }

  /** Holds each piece of traffic, either way, for a random time of up to {@code max}. */
  public void delay(Duration max) {
    maxDelayNanos = max.toNanos();
  }

  /** Changes what Redis answers, piece by piece: usually a piece is one reply, or several. */
  public void changeReplies(UnaryOperator<byte[]> change) {
    replies = change;
  }

  /** Cuts each reply that is an array after half of it. */
  public void truncateReplies() {
    replies = bytes -> bytes[0] == '*' ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
  }

  /** Swaps the next two replies that are arrays and meet, of different connections. */
  public void swapNextReplies() {
    replies = new ReplySwap(() -> replies = UnaryOperator.identity());
  }

  /** Resets (RST) all connections that are open; new ones are taken. */
  public void reset() {
    for (Socket socket : open) {
      try {
        socket.setSoLinger(true, 0);
      } catch (SocketException e) {
        // closed already, which is as good
      }
      closeQuietly(socket);
    }
  }

  /** Passes everything again; connections that lost something stay as they are. */
  public void heal() {
    swallowRequests = false;
    swallowReplies = false;
    maxDelayNanos = 0;
    replies = UnaryOperator.identity();
    if (listener == null) {
      // A client that tries again may for a moment hold the port as its own end.
      Await.until(Duration.ofSeconds(10), () -> canListenAgain());
    }
  }

  private boolean canListenAgain() {
    try {
      listen(port);
      return true;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BindException) {
        return false;
      }
      throw e;
    }
  }

  private int listen(int onPort) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
      listener = socket;
      thread("accept", () -> accept(socket));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket client = from.accept();
        client.setTcpNoDelay(true);
        open.add(client);
        if (from.isClosed()) { // taken just before: it may have missed the reset that came with it
          closeQuietly(client);
          return;
        }
        Socket redis = new Socket(target.getAddress(), target.getPort());
        redis.setTcpNoDelay(true);
        open.add(redis);
        thread("requests", () -> pump(client, redis, false));
        thread("replies", () -> pump(redis, client, true));
      } catch (IOException e) {
        if (!from.isClosed()) {
          reset(); // Redis is gone: so are the connections to it
        }
      }
    }
  }

  private void pump(Socket from, Socket to, boolean fromRedis) {
    byte[] buffer = new byte[65_536];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int length;
      while ((length = in.read(buffer)) > 0) {
        if (maxDelayNanos > 0) {
          LockSupport.parkNanos((long) (random.nextDouble() * maxDelayNanos));
        }
        if (fromRedis ? swallowReplies : swallowRequests) {
          continue;
        }
        byte[] piece = Arrays.copyOf(buffer, length);
        out.write(fromRedis ? replies.apply(piece) : piece);
        out.flush();
      }
    } catch (IOException e) {
      // one of the two ends is closed: so is the other, below
    }
    closeQuietly(from);
    closeQuietly(to);
    open.remove(from);
    open.remove(to);
  }

  private static void thread(String name, Runnable task) {
    Thread thread = new Thread(task, "tcp-proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException("A socket cannot be closed", e);
    }
  }

  @Override
  public void close() {
    refuse();
  }
}
