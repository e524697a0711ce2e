package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.RoundTrip;
import io.keyward.internal.codec.ShapeMismatchException;
import io.keyward.internal.codec.UnfaithfulValueException;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.UserCode;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.support.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values of one method as bytes: its coder, the guard over its first values, and the
 * fingerprint that its entries bear. Safe for use by many threads.
 */
final class StoredType<T> {

  private static final Logger LOG = LoggerFactory.getLogger(StoredType.class);

  private final String method;
  private final ValueCodec.Coder<T> coder;
  private final RoundTrip roundTrip;
  private final long fingerprint;
  private final AtomicBoolean unwritableIsKnown = new AtomicBoolean();

  /** For the values of {@code method}, whose name is for logs. */
  StoredType(String method, ValueCodec codec, ValueType<T> type, long fingerprint) {
    this.method = method;
    this.coder = codec.coder(type.type());
    this.roundTrip = new RoundTrip(coder);
    this.fingerprint = mix(fingerprint, codec.id());
  }

  /** The value type's fingerprint and the codec's name, as one. */
  private static long mix(long fingerprint, String codecId) {
    long hash = 0xCBF29CE484222325L;
    for (byte octet : codecId.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
    }
    long mixed = (fingerprint ^ hash) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }

  long fingerprint() {
    return fingerprint;
  }

  /** A value of the caller's own. */
  T decode(Slice payload) throws UnusableValue {
    @Nullable T value;
    try {
      value = coder.decode(payload.bytes(), payload.offset(), payload.length());
    } catch (ShapeMismatchException e) {
      throw new UnusableValue(ErrorKind.SHAPE, e);
    } catch (Throwable e) {
      throw new UnusableValue(ErrorKind.PAYLOAD, UserCode.survived(e));
    }
    if (value == null) { // a codec that breaks its contract
      throw new UnusableValue(ErrorKind.SHAPE, null);
    }
    return value;
  }

  /** The bytes to store. */
  byte[] encode(T value) throws UnusableValue {
    byte @Nullable [] bytes;
    RoundTrip.Verdict verdict;
    try {
      bytes = coder.encode(value);
      verdict = roundTrip.check(Objects.requireNonNull(bytes, "what the codec gave"));
    } catch (UnfaithfulValueException e) {
      throw unwritable(ErrorKind.ROUND_TRIP, e, String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      throw unwritable(ErrorKind.ENCODE, UserCode.survived(e), e.getClass().getName());
    }
    if (verdict instanceof RoundTrip.Verdict.Unfaithful lost) {
      if (lost.first()) {
        LOG.atWarn()
            .addKeyValue("cache", method)
            .addKeyValue("property", lost.property())
            .log(
                "A value does not come back as it was: nothing of this method is stored. The codec"
                    + " must read what it writes (for Jackson, give the type a constructor for its"
                    + " properties, or make it a record); or mark the method @Uncached");
      }
      throw new UnusableValue(ErrorKind.ROUND_TRIP, null);
    }
    return bytes;
  }

  private UnusableValue unwritable(ErrorKind kind, Throwable cause, String why) {
    if (unwritableIsKnown.compareAndSet(false, true)) {
      LOG.atWarn()
          .addKeyValue("cache", method)
          .addKeyValue("why", why)
          .log("A value cannot be written and is not stored; further ones are only counted");
    }
    return new UnusableValue(kind, cause);
  }
}
