package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;
import io.keyward.testing.Resp;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts under a key what a test names in words: {@code nothing}, {@code text}, {@code list}, {@code
 * generation 11}, {@code hold[1,2]!} (tokens; negative ones are past their deadline), {@code lease
 * 9}, {@code value 9}, {@code absent 9}, {@code broken 9} (cut after its head), {@code damaged}
 * (cut in its head), {@code future 9} (a value of a later version), {@code unknown} (a later kind).
 */
final class Planted {

  private static final long FAR = System.currentTimeMillis() + 60_000;
  private static final long PAST = System.currentTimeMillis() - 60_000;
  private static final String TTL = "60000";

  private final Resp redis;

  Planted(Resp redis) {
    this.redis = redis;
  }

  /** Plants it, with {@code stamps} where it has any. */
  void put(String key, String what, Stamps stamps) {
    switch (what) {
      case "nothing" -> redis.call("UNLINK", key);
      case "list" -> {
        redis.call("UNLINK", key);
        redis.call("RPUSH", key, "x");
        redis.call("PEXPIRE", key, TTL);
      }
      case "text" -> redis.call("SET", key, "{\"name\":\"Ada\"}", "PX", TTL);
      default -> redis.call("SET", key, frame(key, what, stamps), "PX", TTL);
    }
  }

  private static byte[] frame(String key, String what, Stamps stamps) {
    if (what.startsWith("hold[")) {
      return hold(what);
    }
    List<String> words = List.of(what.split(" ", -1));
    long id = words.size() > 1 ? Long.parseLong(words.get(1)) : 0;
    byte[] name = key.getBytes(StandardCharsets.US_ASCII);
    byte[] body = concat(new byte[] {1}, longs(7, FAR - 60_000, 600_000), length(name), name);
    byte[] payload = "old".getBytes(StandardCharsets.US_ASCII);
    return switch (words.get(0)) {
      case "generation" -> concat(kind('G'), longs(id, FAR));
      case "lease" -> concat(kind('L'), head(id, stamps), length(name), name);
      case "value" -> concat(kind('V'), head(id, stamps), body, payload);
      case "absent" -> concat(kind('A'), head(id, stamps), body);
      case "broken" -> concat(kind('V'), head(id, stamps), new byte[] {1, 2});
      case "damaged" -> concat(kind('V'), new byte[] {1, 2});
      case "future" -> concat(kind('V'), head(id, stamps), new byte[] {2, 2});
      case "unknown" -> concat(kind('Z'), longs(1));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static byte[] hold(String what) {
    byte[] bytes = concat(kind('H'), new byte[] {(byte) (what.endsWith("!") ? '1' : '0')});
    for (String token : what.substring(5, what.indexOf(']')).split(",", -1)) {
      long number = Long.parseLong(token);
      bytes = concat(bytes, longs(Math.abs(number), number < 0 ? PAST : FAR));
    }
    return bytes;
  }

  private static byte[] kind(char kind) {
    return new byte[] {(byte) 0xFF, 'K', 'W', (byte) kind};
  }

  private static byte[] head(long id, Stamps stamps) {
    return concat(longs(id), new byte[] {(byte) stamps.size()}, Bytes.of(stamps));
  }

  private static byte[] length(byte[] bytes) {
    return ByteBuffer.allocate(4).putInt(bytes.length).array();
  }

  private static byte[] longs(long... values) {
    return Bytes.of(Stamps.of(values));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
