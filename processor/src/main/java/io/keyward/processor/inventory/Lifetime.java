package io.keyward.processor.inventory;

import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.Lasting;
import java.time.Duration;

/** Durations in one spelling, so that {@code 60s} instead of {@code 1m} is no change. */
final class Lifetime {

  /** What is kept until something clears it. */
  static final String ETERNAL = "eternal";

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Lifetime() {}

  /** {@code 90s}, {@code 10m}, {@code PT0.5S}, {@code eternal}; empty where there is none. */
  static String text(LifetimeModel lifetime) {
    if (lifetime.meaning() instanceof Lasting lasting) {
      return text(lasting.millis());
    }
    return lifetime.meaning() instanceof Eternal ? ETERNAL : "";
  }

  private static String text(long millis) {
    if (millis % DAY == 0) {
      return millis / DAY + "d";
    }
    if (millis % HOUR == 0) {
      return millis / HOUR + "h";
    }
    if (millis % MINUTE == 0) {
      return millis / MINUTE + "m";
    }
    return millis % SECOND == 0 ? millis / SECOND + "s" : Duration.ofMillis(millis).toString();
  }

  /** Milliseconds of a text of {@link #text}; {@link Long#MAX_VALUE} for {@code eternal}. */
  static long millis(String text) {
    if (text.equals(ETERNAL)) {
      return Long.MAX_VALUE;
    }
    if (text.startsWith("PT")) {
      return Duration.parse(text).toMillis();
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> amount * SECOND;
      case 'm' -> amount * MINUTE;
      case 'h' -> amount * HOUR;
      default -> amount * DAY;
    };
  }
}
