package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.time.Instant;
import java.util.Date;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The text of a value that is neither text itself nor has components. */
final class LeafForm<T> implements TextForm<T> {

  private final BiConsumer<T, KeyWriter> form;

  LeafForm(BiConsumer<T, KeyWriter> form) {
    this.form = form;
  }

  /** What {@code toString()} gives: of JDK types, whose text depends on no locale. */
  static void natural(Object value, KeyWriter out) {
    out.text(value.toString());
  }

  static void integer(Number value, KeyWriter out) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      out.number(value.longValue());
    } else {
      natural(value, out);
    }
  }

  /** As an instant: a {@code Timestamp} overrides {@code toInstant()} to give its nanoseconds. */
  static void date(Date value, KeyWriter out) {
    natural(instant(value), out);
  }

  @SuppressWarnings("JavaUtilDate") // its instant is what keeps us from the rest of it
  private static Instant instant(Date value) {
    try {
      return value.toInstant();
    } catch (UnsupportedOperationException e) { // java.sql.Date and Time; that module may be absent
      return Instant.ofEpochMilli(value.getTime());
    }
  }

  @Override
  public void write(@Nullable T value, int depth, KeyWriter out) {
    if (value == null) {
      out.none(depth);
    } else {
      form.accept(value, out);
    }
  }

  @Override
  public TextForm<T> validated(int maxLength, Predicate<String> check) {
    return this;
  }

  @Override
  public boolean isHashed() {
    return false;
  }
}
