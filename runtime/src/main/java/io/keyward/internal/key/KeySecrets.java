package io.keyward.internal.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that hashed parts of keys are hashed under. Reads use the first; what is to be
 * evicted is named under each, so that a roll-out from one to another leaves nothing behind.
 * Immutable.
 */
public final class KeySecrets {

  private static final String HMAC = "HmacSHA256";
  private static final int MIN_BYTES = 16;
  private static final KeySecrets NONE = new KeySecrets(List.of());

  private final List<SecretKeySpec> secrets;

  private KeySecrets(List<SecretKeySpec> secrets) {
    this.secrets = secrets;
  }

  /** No secret: nothing can be hashed. */
  public static KeySecrets none() {
    return NONE;
  }

  /**
   * The secret of reads, then those that other versions of the application read under.
   *
   * @throws IllegalArgumentException if one has less than 16 bytes
   */
  public static KeySecrets of(byte[] current, byte[]... others) {
    List<SecretKeySpec> secrets = new ArrayList<>();
    secrets.add(secret(current));
    for (byte[] other : others) {
      secrets.add(secret(other));
    }
    return new KeySecrets(List.copyOf(secrets));
  }

  private static SecretKeySpec secret(byte[] bytes) {
    if (bytes.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "A key-hash secret needs at least "
              + MIN_BYTES
              + " bytes; this one has "
              + bytes.length
              + ".");
    }
    return new SecretKeySpec(bytes, HMAC); // which copies them
  }

  /** How many there are. */
  public int count() {
    return secrets.size();
  }

  /** The HMAC-SHA-256 of {@code text} under one of them, in hex. */
  String hmac(int index, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secrets.get(index));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC + ", which every Java has.", e);
    }
  }

  /** How many there are, and nothing else. */
  @Override
  public String toString() {
    return secrets.size() + " secrets";
  }
}
