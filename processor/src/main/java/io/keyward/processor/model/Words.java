package io.keyward.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a name: split at {@code _}, at camel humps and at the ends of capital runs, in lower
 * case. {@code loadACL} is load, acl; {@code settings} is one word, and no {@code set}.
 */
public final class Words {

  private Words() {}

  /** The words of {@code name}, in order; none for a name of underscores alone. */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '_') {
        add(words, name, start, i);
        start = i + 1;
      } else if (i > start && beginsWord(name, i)) {
        add(words, name, start, i);
        start = i;
      }
    }
    return words;
  }

  /** The first word, or the empty text. */
  public static String first(String name) {
    List<String> words = of(name);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** The name in snake case: {@code user_id} of {@code userId}. */
  public static String snake(String name) {
    return String.join("_", of(name));
  }

  /** The name in camel case: {@code userId} of {@code user_id}. */
  public static String camel(String name) {
    List<String> words = of(name);
    return words.isEmpty()
        ? name
        : words.get(0)
            + words.stream().skip(1).map(Words::capitalized).collect(Collectors.joining());
  }

  /** The word with its first letter in upper case. */
  public static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static boolean beginsWord(String name, int i) {
    if (!Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean endsRun = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(name.charAt(i - 1)) || endsRun;
  }

  private static void add(List<String> words, String name, int from, int to) {
    if (to > from) {
      words.add(name.substring(from, to).toLowerCase(Locale.ROOT));
    }
  }
}
