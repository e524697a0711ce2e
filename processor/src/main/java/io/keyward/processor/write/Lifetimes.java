package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Lasting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Lifetimes as code and in words, in the largest unit that says them exactly. */
final class Lifetimes {

  private enum Unit {
    DAYS(86_400_000, "day"),
    HOURS(3_600_000, "hour"),
    MINUTES(60_000, "minute"),
    SECONDS(1_000, "second"),
    MILLIS(1, "millisecond");

    private final long millis;
    private final String word;

    Unit(long millis, String word) {
      this.millis = millis;
      this.word = word;
    }

    static Unit of(long millis) {
      return Arrays.stream(values())
          .filter(unit -> millis % unit.millis == 0)
          .findFirst()
          .orElse(MILLIS);
    }

    String method() {
      return "of" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  private Lifetimes() {}

  /** Whether it ends by itself. */
  static boolean lasts(LifetimeModel lifetime) {
    return lifetime.meaning() instanceof Lasting;
  }

  /** {@code Duration.ofMinutes(10)}. */
  static CodeBlock code(LifetimeModel lifetime) {
    long millis = ((Lasting) lifetime.meaning()).millis();
    Unit unit = Unit.of(millis);
    long count = millis / unit.millis;
    return CodeBlock.of(
        "$T.$L($L$L)", Duration.class, unit.method(), count, count > Integer.MAX_VALUE ? "L" : "");
  }

  /** {@code 10 minutes}, or {@code until it is evicted}. */
  static String words(LifetimeModel lifetime) {
    if (!(lifetime.meaning() instanceof Lasting lasting)) {
      return "until it is evicted";
    }
    Unit unit = Unit.of(lasting.millis());
    long count = lasting.millis() / unit.millis;
    return count + " " + unit.word + (count == 1 ? "" : "s");
  }
}
