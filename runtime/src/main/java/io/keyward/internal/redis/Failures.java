package io.keyward.internal.redis;

import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.redisson.client.RedisTimeoutException;
import org.redisson.client.RedisTryAgainException;

/**
 * Makes Redisson's failures ours. Their messages quote keys and arguments, and their causes may
 * quote a password, so none of them goes further than this: only their class, and the code that
 * Redis' error starts with.
 */
final class Failures {

  private Failures() {}

  /** What lies within the wrappers of futures. */
  static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  static StoreException of(String command, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof StoreException ours) {
      return ours;
    }
    String name = root.getClass().getSimpleName();
    if (root instanceof RedisTimeoutException) {
      return new StoreException(
          StoreException.Kind.TIMEOUT, command + " got no answer in time: " + name);
    }
    String code = root instanceof RedisException ? code(root.getMessage()) : "";
    if (code.isEmpty()) {
      String message = command + " did not reach Redis: " + name;
      return root instanceof ConnectException
          ? StoreException.notSent(message)
          : new StoreException(StoreException.Kind.UNREACHABLE, message);
    }
    return new StoreException(
        root instanceof RedisTryAgainException
            ? StoreException.Kind.SLOT_MOVES
            : StoreException.Kind.REFUSED,
        command + " was refused by Redis: " + name + " " + code);
  }

  /**
   * {@code NOPERM} of {@code NOPERM this user has no permissions to…}; empty where the message is
   * not Redis' own but Redisson's.
   */
  private static String code(@Nullable String message) {
    if (message == null) {
      return "";
    }
    int end = 0;
    while (end < message.length() && message.charAt(end) >= 'A' && message.charAt(end) <= 'Z') {
      end++;
    }
    boolean word = end > 1 && (end == message.length() || message.charAt(end) == ' ');
    return word ? message.substring(0, end) : "";
  }
}
