package io.keyward.processor.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of a compiler that does not work in memory; gone, with all that it holds, if closed. */
public record Folder(Path path) implements AutoCloseable {

  private static final String SOURCE = ".java";
  private static final String CLASS = ".class";

  /** A new one. */
  public static Folder temporary() throws IOException {
    return new Folder(Files.createTempDirectory("compilation"));
  }

  /** A new folder inside. */
  public Folder sub(String name) throws IOException {
    return new Folder(Files.createDirectory(path.resolve(name)));
  }

  /** Writes a file, {@code t/Repo.java}. */
  public void write(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** The sources inside, by qualified class name. */
  public Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    read(name -> name.endsWith(SOURCE))
        .forEach((name, bytes) -> sources.put(type(name, SOURCE), text(bytes)));
    return sources;
  }

  /** The class files inside, by binary name. */
  public Map<String, byte[]> classes() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    read(name -> name.endsWith(CLASS))
        .forEach((name, bytes) -> classes.put(type(name, CLASS), bytes));
    return classes;
  }

  /** All that is neither, by path. */
  public Map<String, String> others() throws IOException {
    Map<String, String> others = new TreeMap<>();
    read(name -> !name.endsWith(SOURCE) && !name.endsWith(CLASS))
        .forEach((name, bytes) -> others.put(name, text(bytes)));
    return others;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<String, byte[]> read(Predicate<String> wanted) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = path.relativize(file).toString();
        if (wanted.test(name)) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private static String type(String file, String end) {
    return file.substring(0, file.length() - end.length()).replace('/', '.');
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
