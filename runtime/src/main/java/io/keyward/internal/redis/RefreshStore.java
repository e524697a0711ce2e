package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.redis.Bytes.Reply;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The steps of a refresh, one script each. As {@link RedisStore}, of which it is a part. */
public final class RefreshStore {

  private final RedisStore store;

  RefreshStore(RedisStore store) {
    this.store = store;
  }

  /**
   * Asks for the right to refresh a value ahead of its end.
   *
   * @param token of the refresher, and the id of what it will store
   * @param valueId the value to be replaced
   * @param leaseTime how long nobody else refreshes the entry
   * @param generationLife see {@link RedisStore#lease}
   * @param dueAtMillis from when on the value may be refreshed, by Redis' clock
   */
  public CompletionStage<RefreshReply> refresh(
      EntryKey key,
      long token,
      long valueId,
      Duration leaseTime,
      Lifetime generationLife,
      long dueAtMillis) {
    List<String> keys = RedisStore.keysOf(key);
    keys.add(key.refreshLock());
    List<byte[]> arguments =
        List.of(
            Bytes.of(token),
            Bytes.of(valueId),
            Bytes.decimal(leaseTime.toMillis()),
            Bytes.decimal(generationLife.millis()),
            Bytes.decimal(dueAtMillis));
    return store.run(
        Script.REFRESH,
        token,
        keys,
        arguments,
        reply -> {
          RefreshReply.Answer answer =
              switch (reply.text(1)) {
                case "ours" -> RefreshReply.Answer.OURS;
                case "no" -> RefreshReply.Answer.NO;
                case "oom" -> RefreshReply.Answer.OUT_OF_MEMORY;
                default -> throw Reply.foreign();
              };
          return new RefreshReply(answer, Long.parseLong(reply.text(2)));
        });
  }

  /** Puts what a refresh has loaded in the place of the value that it saw, and ends the refresh. */
  public CompletionStage<RefreshedReply> refreshed(
      EntryKey key, long token, long valueId, FillValue value) {
    return refreshed(
        key,
        token,
        valueId,
        value.kind(),
        value.life(),
        Bytes.of(value.fingerprint()),
        value.payload());
  }

  /** Takes the value away that a refresh saw, as there is none any more, and ends the refresh. */
  public CompletionStage<RefreshedReply> refreshedAway(EntryKey key, long token, long valueId) {
    return refreshed(key, token, valueId, Bytes.NONE, Lifetime.NONE, Bytes.NONE, Bytes.NONE);
  }

  /** Leaves the value as it is, and ends the refresh. */
  public CompletionStage<RefreshedReply> endRefresh(EntryKey key, long token, long valueId) {
    return refreshed(key, token, valueId, Bytes.ascii("-"), Lifetime.NONE, Bytes.NONE, Bytes.NONE);
  }

  private CompletionStage<RefreshedReply> refreshed(
      EntryKey key,
      long token,
      long valueId,
      byte[] kind,
      Lifetime life,
      byte[] fingerprint,
      byte[] payload) {
    List<byte[]> arguments =
        List.of(
            Bytes.of(token),
            Bytes.of(valueId),
            kind,
            Bytes.decimal(life.millis()),
            fingerprint,
            payload);
    return store.run(
        Script.REFRESHED,
        token,
        List.of(key.text(), key.refreshLock()),
        arguments,
        reply ->
            switch (reply.text(1)) {
              case "stored" -> RefreshedReply.STORED;
              case "removed" -> RefreshedReply.REMOVED;
              case "lost" -> RefreshedReply.LOST;
              case "oom" -> RefreshedReply.OUT_OF_MEMORY;
              default -> throw Reply.foreign();
            });
  }
}
