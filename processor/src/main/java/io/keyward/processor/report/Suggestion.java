package io.keyward.processor.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant: the nearest of some names, if it is near enough. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The candidate with the least edit distance from {@code text}, case and underscores ignored, if
   * that is at most a third of its length (and at least one edit is allowed); the first of equals.
   */
  public static Optional<String> nearest(String text, Collection<String> candidates) {
    String wanted = plain(text);
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      String plain = plain(candidate);
      int allowed = Math.min(least - 1, Math.max(1, plain.length() / 3));
      // The difference of the lengths is a bound that costs nothing: most are told apart by it.
      if (Math.abs(plain.length() - wanted.length()) <= allowed) {
        int distance = distance(wanted, plain);
        if (distance <= allowed) {
          nearest = candidate;
          least = distance;
        }
      }
    }
    return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
  }

  /** {@code " Did you mean {x}?"} for the nearest candidate, or the empty text. */
  public static String didYouMean(String text, Collection<String> candidates) {
    return nearest(text, candidates)
        .map(candidate -> " Did you mean " + candidate + "?")
        .orElse("");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one character. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
