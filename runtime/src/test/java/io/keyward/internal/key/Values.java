package io.keyward.internal.key;

import io.keyward.internal.key.Shape.Part;
import io.keyward.support.KeyText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values of every type that a key accepts, drawn from small sets of nasty ones, so that equal ones
 * and near twins are frequent.
 */
final class Values {

  private static final String LONG = "x".repeat(200);

  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "a",
          "b",
          "A",
          "null",
          "0",
          "1",
          ":",
          ":v",
          "::",
          "{",
          "}",
          "{evil}",
          "*",
          "?",
          "[a]",
          "%",
          "%25",
          "%3A",
          "%u",
          "%uD800",
          "~",
          "~1",
          "~2",
          "~s",
          "~h",
          "(",
          ")",
          ",",
          "(a,b)",
          "(,)",
          "\r\n",
          "\n",
          "\0",
          "\u001b",
          " ",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "\u00e9",
          "e\u0301",
          "i",
          "I",
          "\u0130",
          "\u0131",
          "\u00df",
          "ss",
          "\ufffd",
          "\uffff",
          "\u0660",
          "\u0967",
          LONG,
          LONG + "y",
          "\u00e9".repeat(200));

  private enum Level {
    I,
    i,
    A$1,
    NULL
  }

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ROOT,
          Locale.GERMANY,
          Locale.GERMAN,
          new Locale("no", "NO", "NY"),
          new Locale("nn", "NO"),
          new Locale("no", "NO"),
          new Locale("ja", "JP", "JP"),
          new Locale("ja", "JP"),
          new Locale("a", "b", ""),
          new Locale("a", "", "b"),
          new Locale("", "a", ""),
          new Locale("", "", "a"),
          new Locale("a,b", "", ""),
          new Locale("en", "", "POSIX"),
          new Locale("en", "", "x"),
          new Locale("en", "x", "y_z"),
          Locale.forLanguageTag("zh-Hans-CN"),
          Locale.forLanguageTag("zh-CN"),
          Locale.forLanguageTag("hi-IN-u-nu-deva"),
          Locale.forLanguageTag("hi-IN-u-nu-latn"),
          Locale.forLanguageTag("en-x-a"),
          Locale.forLanguageTag("en-a-bc-b-cd"));

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneOffset.UTC,
          ZoneId.of("UTC"),
          ZoneId.of("GMT"),
          ZoneId.of("UTC+1"),
          ZoneId.of("+01:00"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/Paris"));

  static final List<Part<?>> PARTS =
      List.of(
          new Part<>(KeyText.STRING, orNull(Values::text)),
          new Part<>(KeyText.STRING, orNull(Values::text)),
          new Part<>(KeyText.STRING.hashed(), orNull(Values::text)),
          new Part<>(KeyText.INTEGER, orNull(Values::number)),
          new Part<>(KeyText.INTEGER, orNull(r -> (int) number(r))),
          new Part<>(KeyText.INTEGER, orNull(r -> (short) number(r))),
          new Part<>(KeyText.INTEGER, orNull(r -> (byte) number(r))),
          new Part<>(
              KeyText.INTEGER, orNull(r -> BigInteger.valueOf(number(r)).pow(1 + r.nextInt(20)))),
          new Part<>(KeyText.DECIMAL, orNull(r -> BigDecimal.valueOf(number(r), r.nextInt(9) - 4))),
          new Part<>(KeyText.BOOLEAN, orNull(Random::nextBoolean)),
          new Part<>(
              KeyText.CHARACTER,
              orNull(r -> (char) ("~%:a".charAt(r.nextInt(4)) + (r.nextInt(3) << 14)))),
          new Part<>(KeyText.ENUM, orNull(r -> one(r, List.of(Level.values())))),
          new Part<>(KeyText.UUID, orNull(r -> new UUID(number(r), number(r)))),
          new Part<>(
              KeyText.CURRENCY,
              orNull(r -> Currency.getInstance(one(r, List.of("EUR", "USD", "TRY"))))),
          new Part<>(KeyText.LOCALE, orNull(r -> one(r, LOCALES))),
          new Part<>(KeyText.DATE, orNull(r -> Date.from(instant(r, 1_000_000)))),
          new Part<>(KeyText.DATE, orNull(r -> Timestamp.from(instant(r, 1)))),
          new Part<>(KeyText.DATE, orNull(r -> new java.sql.Date(number(r)))),
          new Part<>(KeyText.DATE, orNull(r -> new java.sql.Time(number(r)))),
          new Part<>(KeyText.ISO, orNull(r -> instant(r, 1))),
          new Part<>(KeyText.ISO, orNull(r -> day(r))),
          new Part<>(KeyText.ISO, orNull(r -> time(r))),
          new Part<>(KeyText.ISO, orNull(r -> LocalDateTime.of(day(r), time(r)))),
          new Part<>(
              KeyText.ISO,
              orNull(
                  r ->
                      OffsetDateTime.of(
                          day(r), time(r), ZoneOffset.ofTotalSeconds(r.nextInt(3) - 1)))),
          new Part<>(KeyText.ISO, orNull(r -> ZonedDateTime.of(day(r), time(r), one(r, ZONES)))),
          new Part<>(KeyText.ISO, orNull(r -> YearMonth.of(day(r).getYear(), 1 + r.nextInt(2)))),
          new Part<>(KeyText.ISO, orNull(r -> Year.of(day(r).getYear()))),
          new Part<>(KeyText.ISO, orNull(r -> one(r, ZONES))),
          new Part<>(
              KeyText.ISO,
              orNull(r -> Duration.ofSeconds(number(r) % 100_000, number(r) % 1_000_000_000))));

  private Values() {}

  static <T> @Nullable T rarelyNull(Random random, Supplier<T> value) {
    return random.nextInt(8) == 0 ? null : value.get();
  }

  private static <T> Function<Random, @Nullable T> orNull(Function<Random, T> values) {
    return random -> rarelyNull(random, () -> values.apply(random));
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(one(random, FRAGMENTS));
    }
    return text.toString();
  }

  private static long number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> Long.MAX_VALUE - random.nextInt(3);
      case 2 -> Long.MIN_VALUE + random.nextInt(3);
      default -> random.nextInt();
    };
  }

  private static Instant instant(Random random, int nanosPerStep) {
    return Instant.ofEpochSecond(random.nextInt(3) - 1, random.nextInt(3) * (long) nanosPerStep);
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(
        one(random, List.of(-1, 0, 1, 2026, 10_000, 999_999_999)), 1, 1 + random.nextInt(2));
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(
        random.nextInt(2),
        random.nextInt(2),
        random.nextInt(2),
        one(random, List.of(0, 1, 1_000, 1_000_000)));
  }
}
