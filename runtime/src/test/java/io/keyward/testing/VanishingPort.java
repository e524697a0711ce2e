package io.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of this machine at which connecting neither succeeds nor fails: its backlog is full, so
 * that Linux drops what comes, as a firewall does.
 */
public final class VanishingPort implements AutoCloseable {

  private static final int MAX_BACKLOG = 8;

  private final ServerSocket server;
  private final List<Socket> backlog = new ArrayList<>();

  public VanishingPort() {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      while (backlog.size() < MAX_BACKLOG && fill()) {} // Linux takes one more than it is told
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects once more; answers whether that still went through. */
  private boolean fill() throws IOException {
    Socket socket = new Socket();
    backlog.add(socket);
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 200);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  public String address() {
    return "redis://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      for (Socket socket : backlog) {
        socket.close();
      }
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
