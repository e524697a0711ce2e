package io.keyward.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a value type of the JDK is written as text: whole, and the same in every version of every
 * Jackson, default locale and time zone. Jackson's own forms lose the zone {@code UTC} (it becomes
 * {@code Z}), the year 12345 and part of some locales. Immutable.
 *
 * @param <T> the type
 */
@SuppressWarnings("JavaUtilDate") // values have the types that the application chose
public final class TextForm<T> {

  /** What is text as a value and as a key; enums aside. */
  private static final List<TextForm<?>> ALL =
      List.of(
          new TextForm<>(UUID.class, UUID::toString, UUID::fromString),
          new TextForm<>(Currency.class, Currency::getCurrencyCode, Currency::getInstance),
          checked(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag),
          new TextForm<>(Date.class, TextForm::millis, text -> new Date(Long.parseLong(text))),
          new TextForm<>(Instant.class, Instant::toString, Instant::parse),
          new TextForm<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
          new TextForm<>(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse),
          new TextForm<>(LocalTime.class, LocalTime::toString, LocalTime::parse),
          new TextForm<>(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse),
          new TextForm<>(OffsetTime.class, OffsetTime::toString, OffsetTime::parse),
          checked(ZonedDateTime.class, ZonedDateTime::toString, ZonedDateTime::parse),
          new TextForm<>(Duration.class, Duration::toString, Duration::parse),
          new TextForm<>(Period.class, Period::toString, Period::parse),
          new TextForm<>(Year.class, Year::toString, text -> Year.of(Integer.parseInt(text))),
          new TextForm<>(YearMonth.class, TextForm::yearAndMonth, TextForm::parseYearAndMonth),
          new TextForm<>(MonthDay.class, MonthDay::toString, MonthDay::parse),
          new TextForm<>(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of),
          new TextForm<>(ZoneId.class, ZoneId::getId, ZoneId::of));

  /** What else a map's key may be; as values, these are JSON numbers, booleans and text. */
  private static final List<TextForm<?>> KEYS_ONLY =
      List.of(
          new TextForm<>(Byte.class, String::valueOf, Byte::valueOf),
          new TextForm<>(Short.class, String::valueOf, Short::valueOf),
          new TextForm<>(Integer.class, String::valueOf, Integer::valueOf),
          new TextForm<>(Long.class, String::valueOf, Long::valueOf),
          new TextForm<>(Boolean.class, String::valueOf, TextForm::parseBoolean),
          new TextForm<>(Character.class, String::valueOf, TextForm::parseCharacter),
          new TextForm<>(
              BigInteger.class, BigInteger::toString, text -> new BigInteger(bounded(text))),
          new TextForm<>(
              BigDecimal.class, BigDecimal::toString, text -> new BigDecimal(bounded(text))));

  private final Class<T> type;
  private final Function<T, String> printer;
  private final Function<String, T> parser;

  private TextForm(Class<T> type, Function<T, String> printer, Function<String, T> parser) {
    this.type = type;
    this.printer = printer;
    this.parser = parser;
  }

  /** The form in which values of a class are written; null if it has none. */
  public static @Nullable TextForm<?> ofValues(Class<?> runtime) {
    return find(runtime, ALL);
  }

  /** The form in which values of a class are written as a map's keys; null if it has none. */
  public static @Nullable TextForm<?> ofKeys(Class<?> runtime) {
    TextForm<?> form = find(runtime, ALL);
    return form == null ? find(runtime, KEYS_ONLY) : form;
  }

  private static @Nullable TextForm<?> find(Class<?> runtime, List<TextForm<?>> forms) {
    Class<?> superclass = runtime.getSuperclass();
    if (runtime.isEnum() || (superclass != null && superclass.isEnum())) {
      return ofEnum(runtime.isEnum() ? runtime : superclass);
    }
    for (TextForm<?> form : forms) {
      if (form.type.isAssignableFrom(runtime)) {
        return form;
      }
    }
    return null;
  }

  /** The constants' names; never their numbers, {@code toString} or annotations. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // a Class<?> of an enum has no other way
  private static TextForm<?> ofEnum(Class<?> type) {
    return new TextForm<Enum>(
        (Class<Enum>) type, Enum::name, name -> Enum.valueOf((Class<Enum>) type, name));
  }

  /** The type whose values are written so, those of its subclasses included. */
  public Class<T> type() {
    return type;
  }

  /**
   * The value's text.
   *
   * @throws UnfaithfulValueException if the text would read back as another value
   */
  public String print(Object value) {
    return printer.apply(type.cast(value));
  }

  /**
   * The value of a text.
   *
   * @throws RuntimeException of any kind, if it is none
   */
  public T parse(String text) {
    return parser.apply(text);
  }

  /** For types whose text is not always the whole of them. */
  private static <T> TextForm<T> checked(
      Class<T> type, Function<T, String> printer, Function<String, T> parser) {
    return new TextForm<>(
        type,
        value -> {
          String text = printer.apply(value);
          if (!parser.apply(text).equals(value)) {
            throw new UnfaithfulValueException("is a " + type.getSimpleName() + " without a text");
          }
          return text;
        },
        parser);
  }

  /** A subclass ({@code java.sql.Timestamp}) has more to it than milliseconds. */
  private static String millis(Date date) {
    if (date.getClass() != Date.class) {
      throw new UnfaithfulValueException("is a " + date.getClass().getName() + ", not a Date");
    }
    return Long.toString(date.getTime());
  }

  /** {@code YearMonth.parse} does not read what {@code toString} gives for the year 12345. */
  private static String yearAndMonth(YearMonth month) {
    return month.getYear() + "/" + month.getMonthValue();
  }

  private static YearMonth parseYearAndMonth(String text) {
    int slash = text.indexOf('/');
    return YearMonth.of(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  private static Boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("no boolean");
    };
  }

  private static Character parseCharacter(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("no character");
    }
    return text.charAt(0);
  }

  /** Time grows with the square of the digits. */
  private static String bounded(String number) {
    if (number.length() > Limits.MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException("too long a number");
    }
    return number;
  }
}
