package io.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A redis-server process of one's own, on a free port of this machine, that keeps nothing on disk
 * unless told to. It can be killed, stopped, and started again on the same port.
 */
public final class RedisServer implements AutoCloseable {

  /** Those that run: a JVM that is told to end in the middle of a test leaves none behind. */
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread end = new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "redis-end");
    Runtime.getRuntime().addShutdownHook(end);
  }

  private final int port;
  private final Path directory;
  private final List<String> settings;
  private final @Nullable String password;
  private final List<String> arguments;
  private @Nullable Process process;
  private boolean paused;

  private RedisServer(List<String> settings, @Nullable String password, List<String> arguments) {
    this.arguments = arguments;
    this.port = freePort();
    this.settings = List.copyOf(settings);
    this.password = password;
    try {
      this.directory = Files.createTempDirectory("redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a server.
   *
   * @param settings lines of redis.conf, which count over the defaults
   */
  public static RedisServer running(String... settings) {
    return started(List.of(settings), null, List.of());
  }

  /** Starts a server that asks the default user for a password. */
  public static RedisServer runningWithPassword(String password, String... settings) {
    List<String> lines = new ArrayList<>(List.of(settings));
    lines.add("requirepass " + password);
    return started(lines, password, List.of());
  }

  /** Starts a sentinel. */
  static RedisServer runningAsSentinel(String... settings) {
    return started(List.of(settings), null, List.of("--sentinel"));
  }

  /** Tries other ports too: a free port may be taken between our look and Redis' start. */
  private static RedisServer started(
      List<String> settings, @Nullable String password, List<String> arguments) {
    for (int left = 4; ; left--) {
      RedisServer server = new RedisServer(settings, password, arguments);
      try {
        server.start();
        return server;
      } catch (AssertionError e) {
        server.close();
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  /** A server that is not running yet; its port refuses. */
  public static RedisServer notStarted(String... settings) {
    return new RedisServer(List.of(settings), null, List.of());
  }

  /** Starts the server, again perhaps, on its port, and waits until it answers. */
  public void start() {
    if (process != null) {
      throw new IllegalStateException("It is running");
    }
    List<String> lines = new ArrayList<>();
    lines.add("port " + port);
    lines.add("bind 127.0.0.1");
    lines.add("dir " + directory);
    lines.add("save \"\"");
    lines.add("appendonly no");
    lines.add("daemonize no");
    lines.addAll(settings);
    try {
      Path file = Files.write(directory.resolve("redis.conf"), lines);
      List<String> command = new ArrayList<>();
      command.add(RedisBinary.path().toString());
      command.add(file.toString());
      command.addAll(arguments);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("redis.log").toFile())
              .start();
      RUNNING.add(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.until(Duration.ofSeconds(10), this::answers, () -> "Redis did not start: " + log());
  }

  private boolean answers() {
    try (Resp resp = Resp.connect(port, password)) {
      return "PONG".equals(resp.text("PING"));
    } catch (UncheckedIOException | Resp.ErrorReply e) {
      assertThat(live().isAlive()).as("Redis ended: %s", log()).isTrue();
      return false; // not yet
    }
  }

  /** What it has logged. */
  String log() {
    try {
      return Files.readString(directory.resolve("redis.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the process is there, stopped perhaps. */
  public boolean isRunning() {
    return process != null;
  }

  /** The port, for as long as this object lives. */
  public int port() {
    return port;
  }

  /** {@code redis://localhost:port}, with the password where one is set. */
  public String address() {
    return "redis://" + (password == null ? "" : ":" + password + "@") + "127.0.0.1:" + port;
  }

  /** A connection of one's own, to look and to meddle. */
  public Resp connect() {
    return Resp.connect(port, password);
  }

  /** {@code kill -9}: no good-byes. What was not on disk is lost. */
  public void kill() {
    Process live = live();
    live.destroyForcibly();
    waitFor(live);
    RUNNING.remove(live);
    process = null;
  }

  /** SIGSTOP: connections stay open and nothing answers. */
  public void pause() {
    signal("STOP");
    paused = true;
  }

  /** SIGCONT, after {@link #pause}. */
  public void resume() {
    signal("CONT");
    paused = false;
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(live().pid())).start();
      assertThat(waitFor(kill)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process live() {
    if (process == null) {
      throw new IllegalStateException("It is not running");
    }
    return process;
  }

  private static int waitFor(Process process) {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A process did not end within 10 s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends it, and checks first, whatever the suite did, that nothing stays in it for ever. */
  @Override
  public void close() {
    try {
      if (process != null && !paused && process.isAlive()) {
        try (Resp resp = connect()) {
          Leftovers.assertAllExpire(resp, key -> false);
        }
      }
    } finally {
      discard();
    }
  }

  /** Ends it, without a look at what is in it. */
  void discard() {
    if (process != null) {
      kill();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
