package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a part of a key: equal texts if and only if equal values, the same in every
 * default locale, bounded. Immutable and safe for use by many threads.
 *
 * <p>Null is {@code ~}, and {@code ~1}, {@code ~2} … inside that many records of one component. All
 * other text is UTF-8, percent-encoded outside {@code [A-Za-z0-9._-]}, a lone surrogate as {@code
 * %uD800}; over 200 bytes it is {@code ~s} and its SHA-256 in hex.
 *
 * @param <T> the values that it writes
 */
public final class KeyText<T> {

  /** {@code byte}, {@code short}, {@code int}, {@code long}, boxed, and {@code BigInteger}. */
  public static final KeyText<Number> INTEGER = leaf(LeafForm::integer);

  /** {@code BigDecimal}, by {@code toString()}: 1.0 and 1.00 differ. */
  public static final KeyText<BigDecimal> DECIMAL = leaf(LeafForm::natural);

  /** {@code boolean}. */
  public static final KeyText<Boolean> BOOLEAN = leaf(LeafForm::natural);

  /** {@code char}. */
  public static final KeyText<Character> CHARACTER = leaf(LeafForm::natural);

  /** Text. */
  public static final KeyText<String> STRING = new KeyText<>(new StringForm());

  /** An enum constant, by name. */
  public static final KeyText<Enum<?>> ENUM = leaf((value, out) -> out.text(value.name()));

  /** {@code UUID}. */
  public static final KeyText<UUID> UUID = leaf(LeafForm::natural);

  /**
   * {@code java.time} types, in ISO form: what their {@code toString()} gives. What they have in
   * common is {@code Serializable}, which a {@link Path} is not: a part takes either.
   */
  public static final KeyText<Serializable> ISO = leaf(LeafForm::natural);

  /** {@code java.util.Date} and its subclasses, as an instant. */
  public static final KeyText<Date> DATE = leaf(LeafForm::date);

  /** {@code Locale}. */
  public static final KeyText<Locale> LOCALE = leaf(LocaleForm::write);

  /** {@code Currency}, by its code. */
  public static final KeyText<Currency> CURRENCY =
      leaf((value, out) -> out.text(value.getCurrencyCode()));

  private final TextForm<T> form;

  private KeyText(TextForm<T> form) {
    this.form = form;
  }

  private static <T> KeyText<T> leaf(BiConsumer<T, KeyWriter> form) {
    return new KeyText<>(new LeafForm<>(form));
  }

  /** Of a record, by its components in order; a record of one component is its component's text. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied, and only read
  public static <R> KeyText<R> record(Component<R, ?>... components) {
    return new KeyText<>(new RecordForm<>(List.of(components)));
  }

  /** One component of a record and its text form. */
  public static <R, C> Component<R, C> component(
      Function<? super R, ? extends @Nullable C> accessor, KeyText<? super C> text) {
    return new Component<>(accessor, text.form);
  }

  /**
   * The same, valid for text that wholly matches {@code regex}. Speaks of {@code String}s, also in
   * records; what validates is the text itself, not its encoded form, and a null is valid.
   *
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression (KW110)
   */
  public KeyText<T> matching(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return validated(Integer.MAX_VALUE, text -> pattern.matcher(text).matches());
  }

  /** The same, valid for text of at most that many UTF-16 units; see {@link #matching}. */
  public KeyText<T> atMost(int maxLength) {
    return validated(maxLength, text -> true);
  }

  /** An HMAC of the text under the cache's secret instead of the text. */
  public KeyText<T> hashed() {
    return form instanceof HashedForm ? this : new KeyText<>(new HashedForm<>(form));
  }

  private KeyText<T> validated(int maxLength, Predicate<String> check) {
    return new KeyText<>(form.validated(maxLength, check));
  }

  /** How it writes. */
  TextForm<T> form() {
    return form;
  }

  /** One component of a record and its text form. */
  public static final class Component<R, C> {

    private final Function<? super R, ? extends @Nullable C> accessor;
    private final TextForm<? super C> form;

    private Component(
        Function<? super R, ? extends @Nullable C> accessor, TextForm<? super C> form) {
      this.accessor = accessor;
      this.form = form;
    }

    void write(R record, int depth, KeyWriter out) {
      form.write(accessor.apply(record), depth, out);
    }

    Component<R, ?> validated(int maxLength, Predicate<String> check) {
      return new Component<>(accessor, form.validated(maxLength, check));
    }

    boolean isHashed() {
      return form.isHashed();
    }
  }
}
