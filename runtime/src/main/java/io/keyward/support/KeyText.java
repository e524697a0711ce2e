package io.keyward.support;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a part of a key: equal texts if and only if equal values, the same in every
 * default locale, bounded. Immutable and safe for use by many threads.
 *
 * @param <T> the values that it writes
 */
public abstract class KeyText<T> {

  KeyText() {}

  /** {@code byte}, {@code short}, {@code int}, {@code long}, boxed, and {@code BigInteger}. */
  public static final KeyText<Number> INTEGER = stub();

  /** {@code BigDecimal}, by {@code toString()}: 1.0 and 1.00 differ. */
  public static final KeyText<BigDecimal> DECIMAL = stub();

  /** {@code boolean}. */
  public static final KeyText<Boolean> BOOLEAN = stub();

  /** {@code char}. */
  public static final KeyText<Character> CHARACTER = stub();

  /** Text. */
  public static final KeyText<String> STRING = stub();

  /** An enum constant, by name. */
  public static final KeyText<Enum<?>> ENUM = stub();

  /** {@code UUID}. */
  public static final KeyText<UUID> UUID = stub();

  /** {@code java.time} types, in ISO form: what their {@code toString()} gives. */
  public static final KeyText<Object> ISO = stub();

  /** {@code java.util.Date} and its subclasses, as an instant. */
  public static final KeyText<Date> DATE = stub();

  /** {@code Locale}. */
  public static final KeyText<Locale> LOCALE = stub();

  /** {@code Currency}, by its code. */
  public static final KeyText<Currency> CURRENCY = stub();

  /** Of a record, by its components in order; a record of one component is its component's text. */
  @SafeVarargs
  public static <R> KeyText<R> record(Component<R, ?>... components) {
    throw new UnsupportedOperationException();
  }

  /** One component of a record and its text form. */
  public static <R, C> Component<R, C> component(
      Function<? super R, ? extends @Nullable C> accessor, KeyText<? super C> text) {
    return new Component<>(accessor, text);
  }

  /** The same, valid for text that wholly matches {@code regex}. */
  public KeyText<T> matching(String regex) {
    throw new UnsupportedOperationException();
  }

  /** The same, valid for text of at most that many UTF-16 units. */
  public KeyText<T> atMost(int maxLength) {
    throw new UnsupportedOperationException();
  }

  /** An HMAC of the text under the cache's secret instead of the text. */
  public KeyText<T> hashed() {
    throw new UnsupportedOperationException();
  }

  private static <T> KeyText<T> stub() {
    return new KeyText<T>() {};
  }

  /** One component of a record and its text form. */
  public static final class Component<R, C> {
    final Function<? super R, ? extends @Nullable C> accessor;
    final KeyText<? super C> text;

    private Component(
        Function<? super R, ? extends @Nullable C> accessor, KeyText<? super C> text) {
      this.accessor = accessor;
      this.text = text;
    }
  }
}
