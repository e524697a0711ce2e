package io.keyward.internal.codec;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * Gathers a payload and refuses to grow past {@link Limits#MAX_BYTES}: a value that holds one
 * object many times over would otherwise fill the heap. Not safe for use by several threads.
 */
public final class BoundedOutput extends OutputStream {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  /** The payload. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    requireRoomFor(length);
    bytes.write(source, offset, length);
  }

  @Override
  public void write(int oneByte) {
    requireRoomFor(1);
    bytes.write(oneByte);
  }

  private void requireRoomFor(int length) {
    if (length > Limits.MAX_BYTES - bytes.size()) {
      throw new UnfaithfulValueException("is longer than " + Limits.MAX_BYTES + " bytes");
    }
  }
}
