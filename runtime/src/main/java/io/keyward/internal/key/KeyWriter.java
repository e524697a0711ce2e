package io.keyward.internal.key;

import java.util.function.Predicate;

/**
 * The text of a key in the making, under one secret: the grammar that parts are written in.
 * Whatever is written through {@link #text} or {@link #number} has none of {@code : { } ( ) , ~},
 * so that the marks written here cannot be forged by a value. One call's own.
 */
public final class KeyWriter {

  /** Room for a UUID and some literal text beyond the stem. */
  private static final int EXPECTED_PARTS = 48;

  private final StringBuilder out;
  private final boolean validates;
  private final KeySecrets secrets;
  private final int secret;
  private boolean valid = true;

  KeyWriter(StringBuilder out, boolean validates, KeySecrets secrets, int secret) {
    this.out = out;
    this.validates = validates;
    this.secrets = secrets;
    this.secret = secret;
  }

  /** Begins a key with {@code stem}, under the first secret. */
  public static KeyWriter start(String stem, KeyUse use, KeySecrets secrets) {
    StringBuilder out = new StringBuilder(stem.length() + EXPECTED_PARTS).append(stem);
    return new KeyWriter(out, use.validates(), secrets, 0);
  }

  /** What is written so far, to go on under another secret. */
  public KeyWriter under(int otherSecret) {
    return new KeyWriter(new StringBuilder(out), validates, secrets, otherSecret);
  }

  /** Literal text of a template, or the environment: as it is. */
  public void literal(String literal) {
    out.append(literal);
  }

  /** An integer, in decimal. */
  public void number(long value) {
    out.append(value);
  }

  /** Text of a value: escaped, and bounded. */
  public void text(String raw) {
    Escape.append(out, raw);
  }

  /**
   * No value.
   *
   * @param depth how many records of one component are around it
   */
  public void none(int depth) {
    out.append('~');
    if (depth > 0) {
      out.append(depth);
    }
  }

  /** Begins a value of several components. */
  public void open() {
    out.append('(');
  }

  /** Stands between two components. */
  public void next() {
    out.append(',');
  }

  /** Ends a value of several components. */
  public void close() {
    out.append(')');
  }

  /** Where the next text will stand. */
  public int mark() {
    return out.length();
  }

  /** Replaces what was written since {@code mark} by its HMAC. */
  public void hashFrom(int mark) {
    String hash = secrets.hmac(secret, out.substring(mark));
    out.setLength(mark);
    out.append("~h").append(hash);
  }

  /**
   * Notes whether {@code raw} is valid text, where this key asks for that.
   *
   * @param maxLength in UTF-16 units; longer text is not put to {@code check}
   */
  public void validate(String raw, int maxLength, Predicate<String> check) {
    if (validates && valid) {
      valid = raw.length() <= maxLength && check.test(raw);
    }
  }

  /** Whether no text failed its validation. */
  public boolean isValid() {
    return valid;
  }

  /** The key as far as it is written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
