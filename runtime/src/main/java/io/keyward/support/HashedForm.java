package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code ~h} and the HMAC of what another form writes, a null's {@code ~} included. */
final class HashedForm<T> implements TextForm<T> {

  private final TextForm<T> plain;

  HashedForm(TextForm<T> plain) {
    this.plain = plain;
  }

  @Override
  public void write(@Nullable T value, int depth, KeyWriter out) {
    int mark = out.mark();
    plain.write(value, depth, out);
    out.hashFrom(mark);
  }

  @Override
  public TextForm<T> validated(int maxLength, Predicate<String> check) {
    return new HashedForm<>(plain.validated(maxLength, check));
  }

  @Override
  public boolean isHashed() {
    return true;
  }
}
