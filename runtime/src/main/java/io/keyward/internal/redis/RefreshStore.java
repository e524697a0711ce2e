package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The steps of a refresh, one script each. As {@link RedisStore}, of which it is a part. */
public final class RefreshStore {

  private final RedisStore store;

  RefreshStore(RedisStore store) {
    this.store = store;
  }

  /**
   * Asks for the right to refresh values, of entries that share their generations.
   *
   * @param wishes at least one
   * @param leaseTime how long nobody else refreshes the entries that become ours
   * @param generationLife see {@link RedisStore#lease}
   */
  public CompletionStage<RefreshesReply> refresh(
      List<RefreshWish> wishes, Duration leaseTime, Lifetime generationLife) {
    List<EntryKey> entries = wishes.stream().map(RefreshWish::entry).toList();
    List<String> keys = RedisStore.keysOf(entries);
    entries.forEach(entry -> keys.add(entry.refreshLock()));
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.decimal(entries.get(0).generations().size()));
    arguments.add(Bytes.decimal(leaseTime.toMillis()));
    arguments.add(Bytes.decimal(generationLife.millis()));
    for (RefreshWish wish : wishes) {
      arguments.add(Bytes.of(wish.token()));
      arguments.add(Bytes.of(wish.valueId()));
      arguments.add(Bytes.decimal(wish.dueAtMillis()));
    }
    return store.run(
        Script.REFRESH,
        wishes.get(0).token(),
        keys,
        arguments,
        reply ->
            new RefreshesReply(
                RefreshesReply.answers(reply.letters(1, wishes.size())),
                Long.parseLong(reply.text(2))));
  }

  /**
   * Ends refreshes, of entries in one slot.
   *
   * @param ends at least one
   * @return what became of each, in order
   */
  public CompletionStage<List<RefreshEnd.Outcome>> refreshed(List<RefreshEnd> ends) {
    List<String> keys = new ArrayList<>();
    ends.forEach(end -> keys.add(end.entry().text()));
    ends.forEach(end -> keys.add(end.entry().refreshLock()));
    List<byte[]> arguments = new ArrayList<>();
    ends.forEach(end -> end.addTo(arguments));
    return store.run(
        Script.REFRESHED,
        ends.get(0).token(),
        keys,
        arguments,
        reply -> RefreshEnd.outcomes(reply.letters(1, ends.size())));
  }
}
