package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What becomes of a source that is but text. */
final class TextMutators {

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|[\\p{L}\\w$]+|[^\\s\\p{L}\\w$]");

  private TextMutators() {}

  /** A token more, fewer, or in the place of another. */
  static String token(Outline file, Dice dice) {
    List<MatchResult> tokens = TOKEN.matcher(file.text()).results().toList();
    if (tokens.isEmpty()) {
      return file.text();
    }
    MatchResult token = dice.of(tokens);
    String other = dice.of(tokens).group();
    return switch (dice.below(3)) {
      case 0 -> file.with(token.start(), token.end(), "");
      case 1 -> file.with(token.start(), token.end(), other);
      default -> file.insert(token.start(), other + " ");
    };
  }

  /** A line twice, gone, or before the one that it follows. */
  static String line(Outline file, Dice dice) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    if (lines.size() < 2) {
      return file.text();
    }
    int at = dice.between(1, lines.size() - 1);
    switch (dice.below(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      default -> lines.add(at - 1, lines.remove(at));
    }
    return String.join("\n", lines);
  }
}
