package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;

/** A {@code @CachePut} stores the value type of the entries that it updates. */
final class PutAgrees implements CrossRule {

  @Override
  public RuleId id() {
    return RuleId.KW405;
  }

  @Override
  public void check(CrossJudgement judgement) {
    judgement.mine().stream()
        .filter(entry -> entry.key().action() == Action.PUT && !entry.key().value().isEmpty())
        .forEach(
            put ->
                other(judgement, put)
                    .ifPresent(
                        read -> judgement.report(id(), put, message(put.key(), read.key()))));
  }

  /** A read of another type; not where that collides with one of the put's type (KW111). */
  private static Optional<Entry> other(CrossJudgement judgement, Entry put) {
    List<Entry> reads =
        judgement.reachedBy(put).stream()
            .filter(read -> !read.key().faulty() && !read.key().value().isEmpty())
            .toList();
    return reads.stream()
        .filter(
            read ->
                reads.stream()
                    .filter(same -> agree(same, put))
                    .noneMatch(same -> judgement.meeting().oneKey(same.key(), read.key())))
        .findFirst();
  }

  private static boolean agree(Entry a, Entry b) {
    return a.key().value().equals(b.key().value());
  }

  private static String message(IndexedKey put, IndexedKey read) {
    return "@CachePut stores %s where %s, which it updates, stores %s. Return %s, or write @CacheEvict(key = %s)."
        .formatted(
            Texts.plain(put.value()),
            read.label(),
            Texts.plain(read.value()),
            Texts.plain(read.value()),
            Texts.quote(put.template().text()));
  }
}
