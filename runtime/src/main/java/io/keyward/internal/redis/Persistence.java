package io.keyward.internal.redis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a Redis keeps what is in it on disk, as far as INFO tells. */
public final class Persistence {

  /** Redis takes the moment of its start for that of its last snapshot, to the second. */
  private static final long TOLERANCE_SECONDS = 2;

  private Persistence() {}

  /** Whether it appends to a file, or has written a snapshot since it started. */
  public static boolean isOn(Map<String, String> info) {
    long started =
        number(info.get("server_time_usec")) / 1_000_000 - number(info.get("uptime_in_seconds"));
    return number(info.get("aof_enabled")) > 0
        || number(info.get("rdb_saves")) > 0
        || (started > 0 && number(info.get("rdb_last_save_time")) > started + TOLERANCE_SECONDS);
  }

  private static long number(@Nullable String text) {
    try {
      return text == null ? 0 : Long.parseLong(text.trim());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
