package io.keyward.processor.rule;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Found;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * A source that a rule accepts or rejects: {@code rules/KW101/bad/TenantForgotten.java}.
 *
 * @param options the lines of the {@code .options} file beside it, if there is one: compiler
 *     options, which may be marked as the lines of a source are
 */
public record Example(RuleId id, boolean good, String name, String text, List<String> options) {

  private static final Path ROOT = Path.of("src/test/resources/rules");

  /** All examples of all rules, in order. */
  public static Stream<Example> all() {
    return Arrays.stream(RuleId.values()).flatMap(id -> Stream.concat(good(id), bad(id)));
  }

  /** What the rule accepts, without a word. */
  static Stream<Example> good(RuleId id) {
    return in(id, true);
  }

  /** What the rule rejects, and nothing else does. */
  static Stream<Example> bad(RuleId id) {
    return in(id, false);
  }

  /** Where all of a rule's examples are. */
  static Path folder(RuleId id) {
    return ROOT.resolve(id.name());
  }

  /** The message that the rule is known by, exactly. */
  static String message(RuleId id) {
    return read(folder(id).resolve("message.txt")).strip();
  }

  /** The names of the folders, one a rule. */
  static List<String> folders() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Example> in(RuleId id, boolean good) {
    Path folder = folder(id).resolve(good ? "good" : "bad");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      return sorted.stream().map(file -> of(id, good, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example of(RuleId id, boolean good, Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    Path options = file.resolveSibling(name + ".options");
    return new Example(
        id,
        good,
        name,
        read(file),
        Files.exists(options) ? read(options).lines().toList() : List.of());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To compile it: lines {@code // file: Other.java} begin further files. */
  public Source[] sources() {
    String[] files = text.split("(?m)^// file: ", -1);
    Source[] sources = new Source[files.length];
    sources[0] = Source.of("example/" + name + ".java", files[0]);
    for (int i = 1; i < files.length; i++) {
      int end = files[i].indexOf('\n');
      sources[i] = Source.of("example/" + files[i].substring(0, end), files[i].substring(end));
    }
    return sources;
  }

  /** A compilation with its options. */
  Compilation.Setup setup() {
    return Compilation.with().options(unmarkedOptions().toArray(new String[0]));
  }

  /** The options without what is expected of them. */
  public List<String> unmarkedOptions() {
    return options.stream().map(line -> line.replaceFirst(" *//.*", "")).toList();
  }

  /**
   * What the marks of its lines and options expect; what is wrong with an option stands nowhere.
   */
  SortedSet<Found> expected() {
    SortedSet<Found> expected = new TreeSet<>();
    Arrays.stream(sources()).forEach(source -> expected.addAll(source.expected()));
    options.stream()
        .filter(line -> line.endsWith("// !" + id))
        .forEach(line -> expected.add(new Found(id.name(), true, "?", Diagnostic.NOPOS)));
    return expected;
  }

  /** As the page shows it: without package, imports and marks. */
  String body() {
    return text.lines()
        .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
        .map(line -> line.replaceFirst(" *// [!?]KW\\d{3}$", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  @Override
  public String toString() {
    return id + (good ? " accepts " : " rejects ") + name;
  }
}
