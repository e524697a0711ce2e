package io.keyward.internal.codec;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what went wrong with values of one type into exceptions that may be logged: they name
 * types, properties and the kind of failure. Jackson's own messages quote the value and are
 * therefore dropped, unless they speak of the type alone. Immutable.
 */
public final class CodecFailure {

  /** The step of a path that stands for an element. */
  public static final String ELEMENT = "[]";

  /** The step of a path that stands for a map's key, which is content. */
  public static final String KEY = "*";

  private final Type type;

  /** Failures with values of that declared type. */
  public CodecFailure(Type type) {
    this.type = type;
  }

  /**
   * A value that could not be written.
   *
   * @param path the steps to it
   * @param aboutType what the library says of the type; null if it says nothing
   */
  public IOException writing(Throwable e, List<String> path, @Nullable String aboutType) {
    return new IOException("Cannot write " + where(path) + ": " + reason(e, aboutType));
  }

  /** Bytes that are no value: garbage, cut off, too deep, or of a type that cannot be made. */
  public IOException reading(Throwable e, List<String> path, @Nullable String aboutType) {
    return new IOException("Cannot read " + where(path) + ": " + reason(e, aboutType));
  }

  /** Bytes of another shape. */
  public ShapeMismatchException shape(Throwable e, List<String> path) {
    return new ShapeMismatchException(
        "Not of the shape of " + where(path) + ": " + e.getClass().getSimpleName(),
        JsonPath.join(path));
  }

  /** The payload {@code null}, which is never written. */
  public ShapeMismatchException isNull() {
    return new ShapeMismatchException("Not of the shape of " + where(List.of()) + ": null", "");
  }

  /** Refuses a payload that no encoder of ours can have written. */
  public void requireReadable(int length) throws IOException {
    if (length > Limits.MAX_BYTES) {
      throw new IOException(
          "Cannot read "
              + where(List.of())
              + ": the payload has "
              + length
              + " bytes, the limit is "
              + Limits.MAX_BYTES);
    }
  }

  private String where(List<String> path) {
    String text = JsonPath.join(path);
    return text.isEmpty() ? type.getTypeName() : type.getTypeName() + " at " + text;
  }

  private static String reason(Throwable e, @Nullable String aboutType) {
    if (aboutType != null) {
      return aboutType;
    }
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root instanceof UnfaithfulValueException
        ? "the value " + root.getMessage()
        : root.getClass().getName();
  }
}
