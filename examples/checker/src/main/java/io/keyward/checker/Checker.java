package io.keyward.checker;

import java.util.Arrays;
import java.util.List;

/**
 * Checks that no read is older than an acknowledged write, with words of a plan as arguments, such
 * as {@code seconds=60 faults=kill-worker,flush}; {@code help} lists them all. The Redis is one of
 * its own, or the one that the environment's {@code REDIS_URL} names, in which it touches its own
 * keys alone. Exits with 0 if all held, 1 if not, 2 for words that it does not understand.
 */
public final class Checker {

  private Checker() {}

  /** Runs the plan that is made of {@code args}. */
  public static void main(String[] args) {
    List<String> words =
        Arrays.stream(args).flatMap(it -> Arrays.stream(it.trim().split("\\s+", -1))).toList();
    if (words.contains("help")) {
      System.out.print(help());
      return;
    }
    try {
      Plan plan = Plan.of(words.stream().filter(it -> !it.isEmpty()).toArray(String[]::new));
      String url = System.getenv("REDIS_URL");
      Report report = Run.of(plan, url == null || url.isBlank() ? null : url, List.of());
      System.out.print(report);
      System.out.println(report.holds() ? "It holds." : "It does not hold.");
      System.exit(report.holds() ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static String help() {
    StringBuilder text = new StringBuilder("What a plan can say, and what it says otherwise:\n");
    for (Setting setting : Setting.values()) {
      text.append(
          String.format("  %-16s %s%n", setting.text() + "=" + setting.usual(), setting.meaning()));
    }
    text.append("operations: ").append(Arrays.stream(Op.values()).map(Op::text).toList());
    text.append("\nfaults: ")
        .append(Arrays.stream(Fault.Kind.values()).map(Fault.Kind::text).toList());
    return text.append('\n').toString();
  }
}
