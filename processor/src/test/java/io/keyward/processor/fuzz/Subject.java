package io.keyward.processor.fuzz;

import io.keyward.processor.testing.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is compiled in one case.
 *
 * @param files the texts of the source files; their paths follow from what they declare
 * @param options of the compiler
 */
record Subject(List<String> files, List<String> options) {

  private static final String IMPORTS =
      "import io.keyward.*; import io.keyward.annotation.*; import java.math.*; import java.time.*;"
          + " import java.util.*; import java.util.concurrent.*; import java.util.function.*;";

  /** The same with all that a mutation may mention imported. */
  Subject imported() {
    return new Subject(files.stream().map(Subject::imported).toList(), options);
  }

  private static String imported(String text) {
    int at = text.startsWith("package ") ? text.indexOf(';') + 1 : 0;
    return text.substring(0, at) + (at == 0 ? "" : "\n") + IMPORTS + text.substring(at);
  }

  /** The same with another text of one file. */
  Subject with(int file, String text) {
    List<String> others = new ArrayList<>(files);
    others.set(file, text);
    return new Subject(List.copyOf(others), options);
  }

  /** The same with more files. */
  Subject plus(List<String> more) {
    List<String> all = new ArrayList<>(files);
    all.addAll(more);
    return new Subject(List.copyOf(all), options);
  }

  /** The same with other options. */
  Subject withOptions(List<String> others) {
    return new Subject(files, List.copyOf(others));
  }

  /** For the compiler; of two files of one path the first. */
  Source[] sources() {
    Set<String> paths = new HashSet<>();
    List<Source> sources = new ArrayList<>();
    for (String text : files) {
      String path = Outline.of(text).path();
      if (paths.add(path)) {
        sources.add(Source.of(path, text));
      }
    }
    return sources.toArray(new Source[0]);
  }

  @Override
  public String toString() {
    return "options " + options + "\n" + files.stream().collect(Collectors.joining("\n-----\n"));
  }
}
