package io.keyward.internal.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text as it may stand in a key: UTF-8, percent-encoded outside {@code [A-Za-z0-9._-]}, a lone
 * surrogate as {@code %uD800}; more than 200 bytes as {@code ~s} and the SHA-256 of that in hex.
 * Injective: {@code %} is always encoded, and {@code u} is no hex digit.
 */
final class Escape {

  /** The longest text, encoded, that stands in a key itself. */
  private static final int MAX_BYTES = 200;

  private static final int DIGEST_CHUNK = 4096;

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Escape() {}

  /** Appends {@code raw}, escaped and bounded. */
  static void append(StringBuilder out, String raw) {
    if (raw.length() <= MAX_BYTES && isPlain(raw)) {
      out.append(raw);
      return;
    }
    int start = out.length();
    for (int i = 0; i < raw.length(); ) {
      i += escapeAt(raw, i, out);
      if (out.length() - start > MAX_BYTES) {
        out.setLength(start);
        out.append("~s").append(sha256(raw));
        return;
      }
    }
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!isPlain(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** Appends the code point at {@code i}; returns how many chars it takes. */
  private static int escapeAt(String raw, int i, StringBuilder out) {
    char c = raw.charAt(i);
    if (isPlain(c)) {
      out.append(c);
    } else if (c < 0x80) {
      percent(out, c);
    } else if (c < 0x800) {
      percent(out, 0xC0 | (c >> 6));
      percent(out, 0x80 | (c & 0x3F));
    } else if (!Character.isSurrogate(c)) {
      percent(out, 0xE0 | (c >> 12));
      percent(out, 0x80 | ((c >> 6) & 0x3F));
      percent(out, 0x80 | (c & 0x3F));
    } else {
      return surrogateAt(raw, i, out);
    }
    return 1;
  }

  private static int surrogateAt(String raw, int i, StringBuilder out) {
    int point = raw.codePointAt(i);
    if (Character.isBmpCodePoint(point)) {
      out.append("%u");
      hex(out, point >> 8);
      hex(out, point);
      return 1;
    }
    percent(out, 0xF0 | (point >> 18));
    percent(out, 0x80 | ((point >> 12) & 0x3F));
    percent(out, 0x80 | ((point >> 6) & 0x3F));
    percent(out, 0x80 | (point & 0x3F));
    return 2;
  }

  private static void percent(StringBuilder out, int octet) {
    out.append('%');
    hex(out, octet);
  }

  private static void hex(StringBuilder out, int octet) {
    out.append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
  }

  /** Of the escaped text, which is never held as a whole: it may be megabytes. */
  private static String sha256(String raw) {
    MessageDigest digest = sha256();
    StringBuilder chunk = new StringBuilder(DIGEST_CHUNK + 16);
    for (int i = 0; i < raw.length(); ) {
      i += escapeAt(raw, i, chunk);
      if (chunk.length() >= DIGEST_CHUNK) {
        digest.update(chunk.toString().getBytes(StandardCharsets.US_ASCII));
        chunk.setLength(0);
      }
    }
    digest.update(chunk.toString().getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java has.", e);
    }
  }
}
