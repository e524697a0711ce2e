package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arguments and replies of scripts. */
final class Bytes {

  static final byte[] NONE = new byte[0];

  private Bytes() {}

  static byte[] of(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  static byte[] decimal(long value) {
    return Long.toString(value).getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] of(Stamps stamps) {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES * stamps.size());
    for (int i = 0; i < stamps.size(); i++) {
      out.putLong(stamps.get(i));
    }
    return out.array();
  }

  static Stamps stamps(byte[] bytes) {
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return Stamps.of(values);
  }

  /** Checks that the reply is to the script that {@code id} was given to, and is long enough. */
  static Reply reply(List<Object> parts, long id, int size) {
    if (parts.size() < size
        || !(parts.get(0) instanceof byte[] echo)
        || echo.length != Long.BYTES
        || ByteBuffer.wrap(echo).getLong() != id) {
      throw Reply.foreign();
    }
    return new Reply(parts);
  }

  /** A reply whose echo is right. */
  record Reply(List<Object> parts) {

    static StoreException foreign() {
      return new StoreException(
          StoreException.Kind.FOREIGN_REPLY, "Redis' reply is not to the command that was sent");
    }

    byte[] bytes(int index) {
      if (index < parts.size() && parts.get(index) instanceof byte[] bytes) {
        return bytes;
      }
      throw foreign();
    }

    String text(int index) {
      return new String(bytes(index), StandardCharsets.US_ASCII);
    }

    /** A text of that length: a letter for each thing that was asked for. */
    String letters(int index, int count) {
      String letters = text(index);
      if (letters.length() != count) {
        throw foreign();
      }
      return letters;
    }
  }
}
