package io.keyward.internal.frame;

import java.nio.charset.StandardCharsets;

/** A part of an array of bytes, not copied. Whoever holds one must not change the array. */
public final class Slice {

  private final byte[] bytes;
  private final int offset;
  private final int length;

  public Slice(byte[] bytes, int offset, int length) {
    java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
  }

  /** All of {@code bytes}. */
  public static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  /** The array that it is a part of; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the part starts. */
  public int offset() {
    return offset;
  }

  /** How many bytes the part has. */
  public int length() {
    return length;
  }

  /** Whether the bytes are those of {@code text}; only ASCII text ever is. */
  public boolean isText(String text) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[offset + i] != (byte) text.charAt(i) || text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as UTF-8 text. */
  public String text() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}
