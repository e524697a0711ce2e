package io.keyward.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Prints numbered scenes in columns, and stops the show when something is not as announced. */
final class Stage {

  private static final int WIDTH = 84;

  private final PrintStream out;
  private int scenes;

  Stage(PrintStream out) {
    this.out = out;
  }

  /** Opens the next scene. */
  void scene(String title) {
    out.printf("%n%2d  %s%n", ++scenes, title);
  }

  /** A plain line. */
  void say(String sentence, Object... arguments) {
    out.println("    " + String.format(Locale.ROOT, sentence, arguments));
  }

  /** A line about one call: who answered it, and after how long. */
  void say(String sentence, Answer<?> answer) {
    out.printf(
        Locale.ROOT,
        "    %-66s %8s %7.1f ms%n",
        sentence,
        answer.fromCache() ? "Redis" : "database",
        answer.millis());
  }

  /** A long text, broken into lines. */
  void quote(String text) {
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        say("%s", line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    say("%s", line);
  }

  /**
   * Insists on something.
   *
   * @throws NotSoException if it is not so
   */
  void check(boolean so, String claim) {
    if (!so) {
      String where = scenes == 0 ? "At the start" : "Scene " + scenes;
      throw new NotSoException(where + ": it is not so that " + claim + ".");
    }
  }
}
