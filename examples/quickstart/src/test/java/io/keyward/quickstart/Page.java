package io.keyward.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown page of this repository.
 *
 * @param name its path from the top of the repository
 */
record Page(String name, List<String> lines) {

  private static final Pattern MARKER = Pattern.compile("<!-- (\\w+): ?(.*?) ?-->");

  /**
   * A fenced block.
   *
   * @param line where it opens, from 1
   * @param kind of the HTML comment right above it, such as {@code from}; empty if there is none
   * @param about what that comment says after the kind
   */
  record Block(String page, int line, String language, String kind, String about, String text) {

    @Override
    public String toString() {
      return page + ":" + line + " (" + language + ")";
    }
  }

  /** The top of the repository. */
  static Path top() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
  }

  static Page readme() throws IOException {
    return read("README.md");
  }

  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>(List.of(readme()));
    try (Stream<Path> files = Files.walk(top().resolve("docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(top().relativize(file).toString()));
      }
    }
    return pages;
  }

  private static Page read(String name) throws IOException {
    return new Page(name, Files.readAllLines(top().resolve(name)));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        var marker = MARKER.matcher(i == 0 ? "" : lines.get(i - 1));
        boolean marked = marker.matches();
        blocks.add(
            new Block(
                name,
                i + 1,
                lines.get(i).substring(3),
                marked ? marker.group(1) : "",
                marked ? marker.group(2) : "",
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }
}
