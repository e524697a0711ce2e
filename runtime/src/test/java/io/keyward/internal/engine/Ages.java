package io.keyward.internal.engine;

import io.keyward.testing.Resp;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/** Makes a value as old as a test needs it, without waiting for it. */
final class Ages {

  /** Magic, kind and id. */
  private static final int HEAD = 12;

  private Ages() {}

  /** Lets the value under that key have been stored so long ago; its expiry stays. */
  static void age(Resp resp, String key, Duration age) {
    byte[] bytes = Objects.requireNonNull(resp.get(key), key);
    int storedAt = HEAD + 1 + bytes[HEAD] * Long.BYTES + 1 + Long.BYTES; // stamps, version, shape
    ByteBuffer frame = ByteBuffer.wrap(bytes);
    frame.putLong(storedAt, frame.getLong(storedAt) - age.toMillis());
    resp.call("SET", key, bytes, "KEEPTTL");
  }
}
