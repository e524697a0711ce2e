package io.keyward.internal.redis;

import io.keyward.support.Lifetime;

/** What is to be stored in an entry: a value, or the knowledge that there is none. */
public final class FillValue {

  private final boolean absent;
  private final long fingerprint;
  private final Lifetime life;
  private final byte[] payload;

  private FillValue(boolean absent, long fingerprint, Lifetime life, byte[] payload) {
    if (!life.isStored()) {
      throw new IllegalArgumentException("What has no lifetime is not stored.");
    }
    this.absent = absent;
    this.fingerprint = fingerprint;
    this.life = life;
    this.payload = payload;
  }

  /** A value, as the codec wrote it. {@code payload} is not copied and must not change. */
  public static FillValue value(long fingerprint, Lifetime life, byte[] payload) {
    return new FillValue(false, fingerprint, life, payload);
  }

  /** That there is none. */
  public static FillValue absent(long fingerprint, Lifetime life) {
    return new FillValue(true, fingerprint, life, Bytes.NONE);
  }

  /** The kind of the frame, as the scripts have it. */
  byte[] kind() {
    return Bytes.ascii(absent ? "A" : "V");
  }

  long fingerprint() {
    return fingerprint;
  }

  Lifetime life() {
    return life;
  }

  byte[] payload() {
    return payload;
  }
}
