package io.keyward.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The redis-server that embedded-redis carries, unpacked once a JVM. */
final class RedisBinary {

  private static final class Unpacked {
    static final Path PATH = unpack();
  }

  private RedisBinary() {}

  static Path path() {
    return Unpacked.PATH;
  }

  private static Path unpack() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String processor = machine.equals("aarch64") ? "arm64" : "amd64";
    String name = "/redis-server-7.0.15-" + system + "-" + processor;
    try (InputStream in = RedisBinary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("embedded-redis has no " + name);
      }
      Path file = Files.createTempFile("redis-server", "");
      Files.write(file, in.readAllBytes());
      if (!file.toFile().setExecutable(true)) {
        throw new IllegalStateException("Cannot make " + file + " executable");
      }
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
