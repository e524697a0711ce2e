package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the lines of the generated code break. */
final class Layout {

  private static final int COLUMNS = 100;
  private static final Pattern QUALIFIER =
      Pattern.compile("(?<![\\w$.\"])(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");

  private Layout() {}

  /**
   * A call and the calls chained to it: on one line where they fit, else one a line.
   *
   * @param column where it begins
   * @param after how much follows it on its last line
   */
  static CodeBlock chain(CodeBlock head, List<CodeBlock> links, int column, int after) {
    CodeBlock oneLine = CodeBlock.join(concat(head, links), "");
    if (links.isEmpty() || fits(oneLine, column, after)) {
      return oneLine;
    }
    CodeBlock.Builder lines = CodeBlock.builder().add(head).add("$>$>");
    links.forEach(link -> lines.add("\n").add(link));
    return lines.add("$<$<").build();
  }

  /** Arguments, one a line, after an opening parenthesis. */
  static CodeBlock arguments(List<CodeBlock> arguments) {
    return CodeBlock.builder()
        .add("\n$>$>")
        .add(CodeBlock.join(arguments, ",\n"))
        .add("$<$<")
        .build();
  }

  /** Whether the code fits on one line, its types written by their simple names. */
  static boolean fits(CodeBlock code, int column, int after) {
    return column + width(code) + after <= COLUMNS;
  }

  /** How wide the code is on one line. */
  static int width(CodeBlock code) {
    return QUALIFIER.matcher(text(code).replaceAll("\n *", " ")).replaceAll("").length();
  }

  /** The code's whole text. Of itself, JavaPoet keeps back what follows a place to wrap at. */
  static String text(CodeBlock code) {
    return CodeBlock.of("$L\n", code).toString().strip();
  }

  private static List<CodeBlock> concat(CodeBlock head, List<CodeBlock> links) {
    return Stream.concat(Stream.of(head), links.stream()).toList();
  }
}
