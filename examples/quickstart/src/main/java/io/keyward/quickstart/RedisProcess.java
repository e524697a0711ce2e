package io.keyward.quickstart;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.RedisExecProvider;

/**
 * A real {@code redis-server}, on a free port of this machine's loopback, that can be killed and
 * started again on the same port. It keeps nothing on disk.
 */
final class RedisProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

  private final File executable;
  private final Path directory;
  private final int port;
  private volatile Process process;

  private RedisProcess(File executable, Path directory, int port) throws IOException {
    this.executable = executable;
    this.directory = directory;
    this.port = port;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  /**
   * Starts one and waits until it answers.
   *
   * @throws IllegalStateException if there is no binary for this system, or it does not answer
   */
  static RedisProcess start() throws IOException {
    File executable;
    try {
      executable = RedisExecProvider.defaultProvider().get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "There is no redis-server for this system in the jar: set REDIS_URL to a Redis of yours,"
              + " such as redis://localhost:6379",
          e);
    }
    Path directory = Files.createTempDirectory("keyward-quickstart");
    directory.toFile().deleteOnExit();
    return new RedisProcess(executable, directory, freePort()).awaitAnswer();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Where it listens. */
  String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Kills it, as {@code kill -9} does, and waits until it is dead. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again, empty, on the same port, and waits until it answers. */
  void restart() throws IOException {
    process = launch();
    awaitAnswer();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() throws IOException {
    List<String> command =
        List.of(
            executable.getAbsolutePath(),
            "--bind",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--save",
            "",
            "--appendonly",
            "no");
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private RedisProcess awaitAnswer() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        process.destroyForcibly();
        throw new IllegalStateException("redis-server did not answer on port " + port);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return this;
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(PING);
      return socket.getInputStream().read() == '+';
    } catch (IOException e) {
      return false; // not yet
    }
  }
}
