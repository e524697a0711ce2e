package io.keyward;

import java.io.IOException;
import java.lang.reflect.Type;

/**
 * Turns values into bytes and back. The default is JSON by the Jackson that the application has.
 *
 * <p>Implementations are safe for use by many threads. A failure in either direction, checked or
 * not, costs a miss and a counter and never reaches a caller.
 */
public interface ValueCodec {

  /**
   * Names the format; a part of every entry's fingerprint, so that another codec, or another
   * version of its format, never reads this one's bytes.
   */
  String id();

  /**
   * The coder of a declared type; asked for once a cached method.
   *
   * @param declared a class, or a generic or array type made of classes; never a wildcard or
   *     variable
   */
  <T> Coder<T> coder(Type declared);

  /** Encodes and decodes the values of one declared type. */
  interface Coder<T> {

    /** The value's bytes; never called with null. */
    byte[] encode(T value) throws IOException;

    /** The value whose bytes are {@code buffer[offset .. offset + length)}. */
    T decode(byte[] buffer, int offset, int length) throws IOException;
  }
}
