package io.keyward.internal.redis;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.redisson.RedissonShutdownException;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisException;
import org.redisson.client.RedisReconnectedException;
import org.redisson.client.RedisTimeoutException;
import org.redisson.client.WriteRedisConnectionException;

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
    Throwable inner = unwrap(failure);
    if (inner instanceof StoreException ours) {
      return ours;
    }
    String name = inner.getClass().getSimpleName();
    if (inner instanceof RedisTimeoutException || inner instanceof TimeoutException) {
      return new StoreException(
          StoreException.Kind.TIMEOUT, command + " got no answer in time: " + name);
    }
    if (inner instanceof RedisConnectionException
        || inner instanceof WriteRedisConnectionException
        || inner instanceof RedisReconnectedException
        || inner instanceof RedissonShutdownException
        || !(inner instanceof RedisException)) {
      return new StoreException(
          StoreException.Kind.UNREACHABLE, command + " did not reach Redis: " + name);
    }
    return new StoreException(
        StoreException.Kind.REFUSED,
        command + " was refused by Redis: " + name + " " + code(inner.getMessage()));
  }

  /** {@code NOPERM} of {@code NOPERM this user has no permissions to…}. */
  private static String code(@Nullable String message) {
    if (message == null) {
      return "";
    }
    int end = 0;
    while (end < message.length() && message.charAt(end) >= 'A' && message.charAt(end) <= 'Z') {
      end++;
    }
    return message.substring(0, end);
  }
}
