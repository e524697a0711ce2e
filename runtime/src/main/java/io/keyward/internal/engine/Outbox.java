package io.keyward.internal.engine;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.ReleaseReply;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal that outlives this process, where there is one. What it throws reaches no caller: the
 * journal in memory, and the holds, are there all the same. Safe for use by many threads.
 */
final class Outbox implements InvalidationJournal.Delivery, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final @Nullable InvalidationJournal journal;
  private final RedisStore store;
  private final Gate gate;
  private final CallMeters meters;
  private final Rarely logged = new Rarely(Duration.ofSeconds(10));

  /** Over {@code journal}; null for none. */
  Outbox(@Nullable InvalidationJournal journal, RedisStore store, Gate gate, CallMeters meters) {
    this.journal = journal;
    this.store = store;
    this.gate = gate;
    this.meters = meters;
  }

  void start() {
    if (journal != null) {
      journal.start(this);
    }
  }

  /** Whether there is one. */
  boolean isThere() {
    return journal != null;
  }

  /**
   * Keeps them.
   *
   * @param notBefore how long the write may still run
   * @param transaction with which they are to be there; null for at once
   * @return the id of each; empty where there is no journal, or it fails
   */
  Map<SlotKeys, Long> append(
      Collection<SlotKeys> parts,
      long token,
      Duration leave,
      Duration notBefore,
      @Nullable Object transaction) {
    if (journal == null || parts.isEmpty()) {
      return Map.of();
    }
    Map<SlotKeys, Long> ids = new HashMap<>();
    List<Invalidation> batch = new ArrayList<>();
    for (SlotKeys part : parts) {
      long id = store.newId();
      ids.put(part, id);
      batch.add(invalidation(id, part, token, leave, notBefore));
    }
    try {
      journal.append(batch, transaction);
      return ids;
    } catch (RuntimeException | Error e) {
      failed(e);
      return Map.of();
    }
  }

  private static Invalidation invalidation(
      long id, SlotKeys part, long token, Duration leave, Duration notBefore) {
    return new Invalidation(
        id,
        part.slot(),
        token,
        part.entries().stream().map(EntryKey::text).toList(),
        part.groups().stream().map(GroupKey::generation).toList(),
        part.widest().stream().map(GroupKey::generation).toList(),
        leave,
        notBefore);
  }

  /** Redis knows of them. */
  void delivered(Set<Long> ids) {
    if (journal == null || ids.isEmpty()) {
      return;
    }
    try {
      journal.delivered(ids);
    } catch (RuntimeException | Error e) { // they are delivered once more
      failed(e);
    }
  }

  private void failed(Throwable thrown) {
    meters.error(Operation.JOURNAL, ErrorKind.OUTBOX);
    if (logged.isDue()) {
      LOG.atError()
          .setCause(thrown)
          .log("The invalidation journal failed; what is not delivered is in memory alone");
    }
  }

  InvalidationJournal.Backlog backlog() {
    return journal == null ? InvalidationJournal.Backlog.NONE : journal.backlog();
  }

  @Override
  public InvalidationJournal.Delivered deliver(List<Invalidation> batch) {
    Round<Invalidation, ReleaseReply> round =
        Round.run(gate, gate.newBudget(), batch, this::release);
    Set<Long> confirmed = new LinkedHashSet<>();
    round.answers().keySet().forEach(each -> confirmed.add(each.id()));
    Set<Long> refused = new LinkedHashSet<>();
    round
        .failures()
        .forEach(
            (each, failure) -> {
              ErrorKind kind = failure.kind();
              if (kind != null) {
                meters.error(Operation.JOURNAL, kind);
              }
              if (kind == ErrorKind.REFUSED) {
                refused.add(each.id());
              }
            });
    return new InvalidationJournal.Delivered(confirmed, refused);
  }

  private CompletionStage<ReleaseReply> release(Invalidation each) {
    String slot = each.slot();
    SlotKeys keys =
        new SlotKeys(
            slot,
            each.entries().stream().map(key -> new EntryKey(key, each.widest(), slot)).toList(),
            each.groups().stream().map(key -> new GroupKey(key, slot)).toList());
    return store.release(
        keys, each.token() == 0 ? store.newId() : each.token(), each.leave(), null);
  }

  @Override
  public void close() {
    if (journal != null) {
      try {
        journal.close();
      } catch (RuntimeException | Error e) {
        failed(e);
      }
    }
  }
}
