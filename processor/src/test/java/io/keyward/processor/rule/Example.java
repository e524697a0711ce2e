package io.keyward.processor.rule;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source that a rule accepts or rejects: {@code rules/KW101/bad/TenantForgotten.java}. */
record Example(RuleId id, boolean good, String name, String text) {

  private static final Path ROOT = Path.of("src/test/resources/rules");

  /** All examples of all rules, in order. */
  static Stream<Example> all() {
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

  /** The message that the rule is known by, exactly. */
  static String message(RuleId id) {
    return read(ROOT.resolve(id.name()).resolve("message.txt")).strip();
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
    Path folder = ROOT.resolve(id.name()).resolve(good ? "good" : "bad");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(file -> of(id, good, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example of(RuleId id, boolean good, Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    return new Example(id, good, name, read(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To compile it. */
  Source source() {
    return Source.of("example/" + name + ".java", text);
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
