package io.keyward.internal.codec;

import io.keyward.ValueCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The guard of one cached method: its first values are decoded and encoded again before they are
 * stored. Where the bytes differ, nothing of the method is stored from then on. Safe for use by
 * many threads.
 */
public final class RoundTrip {

  private static final int VALUES_TO_CHECK = 8;

  private final ValueCodec.Coder<?> coder;
  private final AtomicInteger left = new AtomicInteger(VALUES_TO_CHECK);
  private final AtomicReference<@Nullable String> lost = new AtomicReference<>();

  /** The guard of a method whose values the coder encodes. */
  public RoundTrip(ValueCodec.Coder<?> coder) {
    this.coder = coder;
  }

  /** Whether a value may be stored. */
  public sealed interface Verdict {

    /** It may. */
    record Faithful() implements Verdict {}

    /**
     * It may not, and no other of the method: count it as {@code kind=round_trip}.
     *
     * @param property the path to the first property that was lost, {@code orders[].price}, or
     *     {@code the value itself}
     * @param first whether nobody was told yet: log it
     */
    record Unfaithful(String property, boolean first) implements Verdict {}
  }

  private static final Verdict FAITHFUL = new Verdict.Faithful();

  /** Judges a value by the bytes that the coder made of it; once bad, bad for good. */
  public Verdict check(byte[] encoded) {
    String known = lost.get();
    if (known != null) {
      return new Verdict.Unfaithful(known, false);
    }
    if (left.get() <= 0) {
      return FAITHFUL;
    }
    String property = firstLost(coder, encoded);
    if (property == null) {
      left.decrementAndGet();
      return FAITHFUL;
    }
    boolean first = lost.compareAndSet(null, property);
    return new Verdict.Unfaithful(property, first);
  }

  private static <T> @Nullable String firstLost(ValueCodec.Coder<T> coder, byte[] encoded) {
    byte[] again;
    try {
      again = coder.encode(coder.decode(encoded, 0, encoded.length));
    } catch (ShapeMismatchException e) {
      return named(e.property());
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return named("");
    }
    int at = Arrays.mismatch(encoded, again);
    return at < 0 ? null : named(JsonPath.at(encoded, at));
  }

  private static String named(String path) {
    return path.isEmpty() ? "the value itself" : path;
  }
}
