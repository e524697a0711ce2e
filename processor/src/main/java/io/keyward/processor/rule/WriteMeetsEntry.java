package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.report.RuleId;
import io.keyward.processor.report.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * An eviction or a put matches a {@code @Cacheable} entry, here or on the class path, and is hashed
 * where that is: otherwise it clears nothing, and the entry that it means stays stale.
 */
final class WriteMeetsEntry implements CrossRule {

  @Override
  public RuleId id() {
    return RuleId.KW404;
  }

  @Override
  public void check(CrossJudgement judgement) {
    if (!judgement.isComplete()) {
      return;
    }
    List<Entry> orphans =
        judgement.mine().stream()
            .filter(entry -> entry.key().action() != Action.READ && !entry.key().justified())
            .filter(entry -> judgement.reachedBy(entry).isEmpty())
            .toList();
    List<String> texts = orphans.isEmpty() ? List.of() : texts(judgement);
    orphans.forEach(
        entry ->
            judgement.report(
                id(),
                entry,
                hashedElsewhere(judgement, entry.key())
                    .map(read -> hashed(entry.key(), read))
                    .orElseGet(() -> orphan(entry.key(), texts))));
  }

  private static Optional<IndexedKey> hashedElsewhere(CrossJudgement judgement, IndexedKey write) {
    return judgement.reads().stream()
        .map(Entry::key)
        .filter(read -> judgement.meeting().oneKeyUnhashed(write, read))
        .findFirst();
  }

  private static String hashed(IndexedKey write, IndexedKey read) {
    boolean there = read.kinds().stream().anyMatch(KindShapes::isHashed);
    return "%s matches %s of %s but for its text, which is hashed %s. %s @KeyPart(hashed = true) %s the parameter."
        .formatted(
            Texts.key(write.template()),
            Texts.quote(read.template().text()),
            read.label(),
            there ? "there and not here" : "here and not there",
            there ? "Write" : "Remove",
            there ? "on" : "from");
  }

  private static String orphan(IndexedKey write, List<String> texts) {
    return "%s matches no @Cacheable entry, here or on the class path.%s %s"
        .formatted(
            Texts.key(write.template()),
            near(write, texts),
            write.action() == Action.EVICT
                ? "Write the key of an entry; or, where a module that depends on this one caches it, say so in a justification on the @CacheEvict."
                : "Write the key of an entry.");
  }

  /** What is cached, for messages. */
  private static List<String> texts(CrossJudgement judgement) {
    return judgement.reads().stream()
        .map(entry -> entry.key().template().text())
        .distinct()
        .sorted()
        .toList();
  }

  private static String near(IndexedKey write, List<String> texts) {
    return Suggestion.nearest(write.template().text(), texts)
        .map(text -> " Did you mean " + Texts.quote(text) + "?")
        .orElseGet(
            () ->
                texts.isEmpty()
                    ? " Nothing is cached."
                    : " There are " + Texts.list(texts.stream().map(Texts::quote).toList()) + ".");
  }
}
