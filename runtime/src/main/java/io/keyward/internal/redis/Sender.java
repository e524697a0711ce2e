package io.keyward.internal.redis;

import io.keyward.internal.redis.Bytes.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends commands, each once, and fails with nothing but a {@link StoreException}. */
final class Sender {

  private final FirstContact contact;

  Sender(FirstContact contact) {
    this.contact = contact;
  }

  /** Sends once there is contact, and makes every failure ours. */
  <R, T> CompletionStage<T> send(
      String name, Supplier<CompletionStage<R>> command, Function<R, T> decode) {
    CompletionStage<R> reply;
    try {
      reply = contact.then(command);
    } catch (RuntimeException e) { // a client that is shut down, or cannot connect
      return CompletableFuture.failedFuture(Failures.of(name, e));
    }
    Answer<T> result = new Answer<>(reply);
    reply.whenComplete(
        (value, failure) -> {
          try {
            if (failure != null) {
              result.completeExceptionally(Failures.of(name, failure));
            } else {
              result.complete(decode.apply(value));
            }
          } catch (StoreException e) {
            result.completeExceptionally(e);
          } catch (RuntimeException e) { // a reply of another form: a cast, a number
            result.completeExceptionally(Reply.foreign());
          }
        });
    return result;
  }
}
