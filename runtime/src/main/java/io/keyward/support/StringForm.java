package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The text of a {@code String}, which may have to be valid. */
final class StringForm implements TextForm<String> {

  private final int maxLength;
  private final Predicate<String> check;

  StringForm() {
    this(Integer.MAX_VALUE, text -> true);
  }

  private StringForm(int maxLength, Predicate<String> check) {
    this.maxLength = maxLength;
    this.check = check;
  }

  @Override
  public void write(@Nullable String value, int depth, KeyWriter out) {
    if (value == null) {
      out.none(depth);
    } else {
      out.validate(value, maxLength, check);
      out.text(value);
    }
  }

  @Override
  public TextForm<String> validated(int otherLength, Predicate<String> otherCheck) {
    return new StringForm(Math.min(maxLength, otherLength), check.and(otherCheck));
  }

  @Override
  public boolean isHashed() {
    return false;
  }
}
