package io.keyward.processor.write;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of {@code src/test/resources/golden}: sources, and beside them the decorators that they
 * are to give.
 */
public record Golden(Path directory) {

  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final String PREFIX = "Cached";

  /** All cases, by name. */
  public static List<Golden> all() {
    try (Stream<Path> cases = Files.list(ROOT)) {
      return cases.sorted().map(Golden::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is annotated. */
  public List<Source> sources() {
    return files().stream()
        .filter(file -> !isDecorator(file))
        .map(file -> Source.of(path(file), text(file)))
        .toList();
  }

  /** What is to come out, by the decorator's simple name. */
  Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    files().stream()
        .filter(Golden::isDecorator)
        .forEach(
            file -> expected.put(file.getFileName().toString().replace(".java", ""), text(file)));
    return expected;
  }

  /** Compiles the sources, any warning of what is generated an error. */
  public Compilation compile() {
    return Compilation.with()
        .options("-Xlint:all,-processing", "-Werror")
        .compile(sources().toArray(new Source[0]));
  }

  /** What came out, by the decorator's simple name. */
  static Map<String, String> actual(Compilation compilation) {
    Map<String, String> actual = new TreeMap<>();
    compilation
        .generated()
        .forEach((name, text) -> actual.put(name.substring(name.lastIndexOf('.') + 1), text));
    return actual;
  }

  /** Makes what came out what is expected from now on. */
  void record(Compilation compilation) {
    actual(compilation)
        .forEach(
            (name, text) -> {
              try {
                Files.writeString(directory.resolve(name + ".java"), text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public String toString() {
    return directory.getFileName().toString();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDecorator(Path file) {
    return file.getFileName().toString().startsWith(PREFIX);
  }

  private static String path(Path file) {
    Matcher matcher = PACKAGE.matcher(text(file));
    String folder = matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
    return folder + file.getFileName();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
