package io.keyward.internal.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisNoScriptException;

/**
 * Runs scripts by their digest. Where Redis does not know the script (it was restarted, or its
 * scripts were flushed) nothing has run, and the text is sent; in no other case is anything sent
 * again.
 */
final class ScriptRunner {

  /** How often the text is sent, should the scripts be flushed each time in between. */
  private static final int MAX_TEXTS = 3;

  private final RScript redis;

  ScriptRunner(RScript redis) {
    this.redis = redis;
  }

  CompletionStage<List<Object>> run(Script script, List<String> keys, byte[]... arguments) {
    List<Object> redisKeys = List.copyOf(keys);
    CompletionStage<List<Object>> reply =
        redis.evalShaAsync(
            Mode.READ_WRITE, script.sha1(), ReturnType.LIST, redisKeys, (Object[]) arguments);
    return orSendText(reply, script, redisKeys, arguments, MAX_TEXTS);
  }

  private CompletionStage<List<Object>> orSendText(
      CompletionStage<List<Object>> reply,
      Script script,
      List<Object> keys,
      byte[][] arguments,
      int left) {
    return reply.exceptionallyCompose(
        failure -> {
          if (left == 0 || !(Failures.unwrap(failure) instanceof RedisNoScriptException)) {
            return CompletableFuture.failedFuture(failure);
          }
          CompletionStage<List<Object>> next =
              redis.evalAsync(
                  Mode.READ_WRITE, script.text(), ReturnType.LIST, keys, (Object[]) arguments);
          return orSendText(next, script, keys, arguments, left - 1);
        });
  }
}
