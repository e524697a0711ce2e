package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.redis.Bytes.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a write, one script a slot. As {@link RedisStore}, of which it is a part.
 *
 * <p>While a slot of a cluster moves, its keys are with two masters, and neither answers for some
 * of them that are there and some that are not, as the keys of most writes are. It refuses before
 * it does anything; each key is then held, or released, by a script of its own. That is no less
 * safe, as each step concerns one key; only a put stores nothing, since it must see its entry and
 * the generations at one instant, when it holds and when it stores.
 */
final class WriteStore {

  private final RedisStore store;
  private final ReleaseListener releases;

  WriteStore(RedisStore store, ReleaseListener releases) {
    this.store = store;
    this.releases = releases;
  }

  /** Marks what a write is about to change: readers bypass it until it is released. */
  CompletionStage<HoldReply> hold(SlotKeys keys, long token, Duration holdTime) {
    Set<String> generations = new LinkedHashSet<>();
    keys.entries().forEach(entry -> generations.addAll(entry.generations()));
    return orEach(
        () -> hold(keys, generations, token, holdTime),
        keys,
        key -> hold(key, Set.of(), token, holdTime),
        replies -> new HoldReply(Map.of()));
  }

  /**
   * @param generations to be seen, for a put
   */
  private CompletionStage<HoldReply> hold(
      SlotKeys keys, Set<String> generations, long token, Duration holdTime) {
    List<String> redisKeys = keys.texts();
    redisKeys.addAll(generations);
    List<byte[]> arguments =
        List.of(
            Bytes.of(token),
            Bytes.decimal(holdTime.toMillis()),
            Bytes.decimal(keys.entries().size()),
            Bytes.decimal(keys.groups().size()));
    return store.run(
        Script.HOLD, token, redisKeys, arguments, reply -> holdReply(keys, generations, reply));
  }

  private static HoldReply holdReply(SlotKeys keys, Set<String> generations, Reply reply) {
    String contested = reply.letters(1, keys.entries().size());
    Map<String, Long> seen = new HashMap<>();
    int next = 2;
    for (String generation : generations) {
      byte[] stamp = reply.bytes(next++);
      if (stamp.length == Long.BYTES) {
        seen.put(generation, Bytes.stamps(stamp).get(0));
      }
    }
    Map<EntryKey, Stamps> stamps = new HashMap<>();
    for (int i = 0; i < contested.length(); i++) {
      EntryKey entry = keys.entries().get(i);
      if (contested.charAt(i) == '0' && seen.keySet().containsAll(entry.generations())) {
        stamps.put(entry, Stamps.of(entry.generations().stream().mapToLong(seen::get).toArray()));
      }
    }
    return new HoldReply(stamps);
  }

  /**
   * Ends the hold of {@code token}, held or not: what the write names is evicted.
   *
   * @param leave how long a hold of {@code token} stays in each key, beside those of others: the
   *     lag of the replica that loads read from, the hold time where the outcome is not known, else
   *     zero
   * @param put what to store instead, if the entry is still held by {@code token} alone and was
   *     never contested; needs {@code leave} to be zero. Its generations, where they are still
   *     those that Hold saw, then outlive it
   */
  CompletionStage<ReleaseReply> release(
      SlotKeys keys, long token, Duration leave, @Nullable PutValue put) {
    return orEach(
        () -> releaseTogether(keys, token, leave, put),
        keys,
        key -> releaseTogether(key, token, leave, null),
        replies -> ReleaseReply.EVICTED);
  }

  private CompletionStage<ReleaseReply> releaseTogether(
      SlotKeys keys, long token, Duration leave, @Nullable PutValue put) {
    List<String> redisKeys = keys.texts();
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.of(token));
    arguments.add(Bytes.decimal(leave.toMillis()));
    arguments.add(Bytes.decimal(keys.entries().size()));
    if (put != null) {
      int index = keys.entries().indexOf(put.entry());
      if (index < 0 || !leave.isZero()) {
        throw new IllegalArgumentException("A put into an entry that is not released");
      }
      redisKeys.addAll(put.entry().generations());
      arguments.add(Bytes.decimal(index + 1));
      arguments.add(put.value().kind());
      arguments.add(Bytes.of(put.id()));
      arguments.add(Bytes.decimal(put.value().life().millis()));
      arguments.add(Bytes.of(put.value().fingerprint()));
      arguments.add(Bytes.of(put.stamps()));
      arguments.add(put.value().payload());
    }
    return store.run(
        Script.RELEASE,
        token,
        redisKeys,
        arguments,
        reply -> {
          releases.released(keys, token, leave);
          return reply.text(1).equals("stored") ? ReleaseReply.STORED : ReleaseReply.EVICTED;
        });
  }

  /** All keys by one script; where that is refused as their slot moves, each by its own. */
  private static <R> CompletionStage<R> orEach(
      Supplier<CompletionStage<R>> together,
      SlotKeys keys,
      Function<SlotKeys, CompletionStage<R>> single,
      Function<List<R>, R> joined) {
    CompletionStage<R> first = together.get();
    Answer<R> answer = new Answer<>(first);
    first.whenComplete(
        (reply, failure) -> {
          if (failure == null) {
            answer.complete(reply);
          } else if (isOfAMovingSlot(failure)) {
            each(keys.singles(), single, joined, answer);
          } else {
            answer.completeExceptionally(failure);
          }
        });
    return answer;
  }

  private static <R> void each(
      List<SlotKeys> singles,
      Function<SlotKeys, CompletionStage<R>> single,
      Function<List<R>, R> joined,
      Answer<R> answer) {
    List<CompletableFuture<R>> sent =
        singles.stream().map(single).map(CompletionStage::toCompletableFuture).toList();
    CompletionStage<Void> all = CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    all.whenComplete(
        (done, failure) -> {
          if (failure == null) {
            answer.complete(joined.apply(sent.stream().map(CompletableFuture::join).toList()));
          } else {
            answer.completeExceptionally(Failures.unwrap(failure));
          }
        });
  }

  private static boolean isOfAMovingSlot(Throwable failure) {
    return Failures.unwrap(failure) instanceof StoreException refused
        && refused.kind() == StoreException.Kind.SLOT_MOVES;
  }
}
