package io.keyward.internal.frame;

import io.keyward.support.Lifetime;
import java.nio.ByteBuffer;

/**
 * Reads frames. All numbers are big-endian.
 *
 * <pre>
 * frame      := FF 4B 57 kind                      no UTF-8, JSON, Java-serialised, Kryo or
 *                                                  protobuf value starts so
 * generation := 'G' stamp:8 expires:8              milliseconds since the epoch; 0: never
 * hold       := 'H' contested:1 (token:8 deadline:8)*
 * lease      := 'L' head key expired-frame
 * value      := 'V' head format:1 fingerprint:8 stored:8 life:8 key payload
 * absent     := 'A' head format:1 fingerprint:8 stored:8 life:8 key
 * head       := id:8 count:1 (stamp:8)*
 * key        := length:4 text
 * </pre>
 *
 * Generations, holds and leases never change between versions of the library, nor does the head:
 * scripts of every version must understand each other's. What follows the format byte may.
 */
final class FrameParser {

  static final int KIND = 3;
  private static final int BODY = 4;
  private static final byte FORMAT = 1;

  private FrameParser() {}

  static Frame parse(byte[] bytes) {
    if (bytes.length < BODY
        || bytes[0] != (byte) 0xFF
        || bytes[1] != (byte) 'K'
        || bytes[2] != (byte) 'W') {
      return Frame.Missing.INSTANCE;
    }
    return switch (bytes[KIND]) {
      case 'G' -> generation(bytes);
      case 'H' -> hold(bytes);
      case 'L', 'V', 'A' -> stored(bytes);
      default -> Frame.Unknown.INSTANCE;
    };
  }

  private static Frame generation(byte[] bytes) {
    return bytes.length == BODY + 16
        ? new Frame.Generation(ByteBuffer.wrap(bytes).getLong(BODY))
        : Frame.Missing.INSTANCE;
  }

  private static Frame hold(byte[] bytes) {
    boolean whole = bytes.length > BODY + 1 && (bytes.length - BODY - 1) % 16 == 0;
    return whole ? new Frame.Hold(bytes[BODY] == '1') : Frame.Missing.INSTANCE;
  }

  private static Frame stored(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(BODY);
    if (in.remaining() < 9) {
      return Frame.Missing.INSTANCE;
    }
    long id = in.getLong();
    int count = in.get() & 0xFF;
    if (in.remaining() < 8 * count) {
      return Frame.Missing.INSTANCE;
    }
    long[] stamps = new long[count];
    for (int i = 0; i < count; i++) {
      stamps[i] = in.getLong();
    }
    return bytes[KIND] == 'L' ? lease(in, id, Stamps.of(stamps)) : answer(in, id, stamps);
  }

  private static Frame lease(ByteBuffer in, long id, Stamps stamps) {
    int length = keyLength(in);
    if (length < 0) {
      return new Frame.Broken(id);
    }
    Slice key = take(in, length);
    return new Frame.Lease(id, stamps, key, take(in, in.remaining()));
  }

  private static Frame answer(ByteBuffer in, long id, long[] stamps) {
    if (!in.hasRemaining()) {
      return new Frame.Broken(id);
    }
    if (in.get() != FORMAT) {
      return Frame.Unknown.INSTANCE;
    }
    if (in.remaining() < 24) {
      return new Frame.Broken(id);
    }
    long fingerprint = in.getLong();
    long storedAt = in.getLong();
    Lifetime life = new Lifetime(in.getLong());
    int length = keyLength(in);
    if (length < 0) {
      return new Frame.Broken(id);
    }
    Slice key = take(in, length);
    if (in.get(KIND) == 'V') {
      Slice payload = take(in, in.remaining());
      return new Frame.Value(id, Stamps.of(stamps), key, fingerprint, storedAt, life, payload);
    }
    return in.hasRemaining()
        ? new Frame.Broken(id)
        : new Frame.Absent(id, Stamps.of(stamps), key, fingerprint, storedAt, life);
  }

  /** The length of the key that follows, or -1 where there is no such key. */
  private static int keyLength(ByteBuffer in) {
    if (in.remaining() < 4) {
      return -1;
    }
    int length = in.getInt();
    return length >= 0 && length <= in.remaining() ? length : -1;
  }

  private static Slice take(ByteBuffer in, int length) {
    Slice slice = new Slice(in.array(), in.arrayOffset() + in.position(), length);
    in.position(in.position() + length);
    return slice;
  }
}
