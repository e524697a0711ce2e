package io.keyward;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The customer whose data a call is about: 1 to 64 characters of {@code [A-Za-z0-9_-]}, so that it
 * can stand in a Redis key and be told from everything around it (ADR-004, Multi-Tenancy
 * Constraints).
 *
 * <p>A value type: immutable, equal by its text, case-sensitive.
 */
public final class TenantId {

  private static final int MAX_LENGTH = 64;

  private final String value;

  private TenantId(String value) {
    this.value = value;
  }

  /**
   * The tenant of that text.
   *
   * @throws InvalidTenantException if the text is null, empty, longer than 64 characters or has a
   *     character outside {@code [A-Za-z0-9_-]}
   */
  public static TenantId of(@Nullable String value) {
    if (value == null || value.isEmpty() || value.length() > MAX_LENGTH || !allAllowed(value)) {
      throw new InvalidTenantException(InvalidTenantException.describe(value));
    }
    return new TenantId(value);
  }

  private static boolean allAllowed(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  /** The text, as it stands in keys. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenantId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** The same as {@link #value()}. */
  @Override
  public String toString() {
    return value;
  }
}
