package io.keyward.internal.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The scripts, each one file beside this class, with {@code frame.lua} put before it. */
enum Script {
  LEASE,
  FILL,
  DROP,
  LEASE_ALL,
  SETTLE_ALL,
  HOLD,
  RELEASE,
  REFRESH,
  REFRESHED,
  RESTORE;

  private final String text;
  private final String sha1;

  Script() {
    this.text = resource("frame.lua") + resource(name().toLowerCase(Locale.ROOT) + ".lua");
    this.sha1 = sha1Of(text);
  }

  /** The whole text. */
  String text() {
    return text;
  }

  /** The name under which Redis keeps it. */
  String sha1() {
    return sha1;
  }

  private static String resource(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar of keyward-runtime lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1Of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
