package io.keyward.processor.parse;

import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.Lasting;
import io.keyward.processor.model.LifetimeModel.Meaning;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.LifetimeModel.Unreadable;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads durations: {@code 30s}, {@code 10m}, {@code 12h}, {@code 7d}, ISO-8601, {@code eternal}.
 */
final class DurationParser {

  private static final Pattern SHORT = Pattern.compile("([0-9]+)([smhd])");
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final String GRAMMAR = "write 30s, 10m, 12h, 7d or ISO-8601 such as PT10M";

  private DurationParser() {}

  /** An attribute that must be given. */
  static LifetimeModel required(Mirror mirror, String attribute) {
    String text = mirror.text(attribute);
    Meaning meaning = text.isEmpty() ? new Unreadable("is empty: " + GRAMMAR) : parse(text);
    return new LifetimeModel(mirror.ref(attribute), text, meaning);
  }

  /** An attribute that may be left empty. */
  static LifetimeModel optional(Mirror mirror, String attribute) {
    String text = mirror.text(attribute);
    return new LifetimeModel(
        mirror.ref(attribute), text, text.isEmpty() ? new None() : parse(text));
  }

  /** What a text that is not empty means. */
  static Meaning parse(String text) {
    if (text.equals("eternal")) {
      return new Eternal();
    }
    try {
      return meaning(duration(text));
    } catch (DateTimeException notIso) {
      return new Unreadable("is no duration: " + GRAMMAR);
    } catch (ArithmeticException tooLong) {
      return tooLong();
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    String digits = matcher.group(1).replaceFirst("^0+(?=[0-9])", "");
    if (digits.length() > 15) {
      throw new ArithmeticException(text);
    }
    long amount = Long.parseLong(digits);
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static Meaning meaning(Duration duration) {
    if (duration.isZero()) {
      return new Unreadable("is zero");
    }
    if (duration.isNegative()) {
      return new Unreadable("is negative");
    }
    return duration.compareTo(LONGEST) > 0 ? tooLong() : new Lasting(duration.toNanos());
  }

  private static Meaning tooLong() {
    return new Unreadable("is longer than 10 years");
  }
}
