package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
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
    return judgement.readsOfResource(write).stream()
        .map(Entry::key)
        .filter(read -> judgement.meeting().oneKeyUnhashed(write, read))
        .filter(read -> hashedOnce(write, read).isPresent())
        .findFirst();
  }

  /** The write's placeholder that is hashed where the read's is not, or the other way round. */
  private static Optional<Hole> hashedOnce(IndexedKey write, IndexedKey read) {
    List<Segment> ours = ((Parsed) write.template()).segments();
    List<Segment> theirs = ((Parsed) read.template()).segments();
    for (int i = 0; i < ours.size(); i++) {
      Optional<Hole> our = ours.get(i).holes().stream().findFirst();
      Optional<Hole> their = theirs.get(i).holes().stream().findFirst();
      if (our.isPresent()
          && their.isPresent()
          && KindShapes.isHashed(write.kind(our.get()))
              != KindShapes.isHashed(read.kind(their.get()))) {
        return our;
      }
    }
    return Optional.empty();
  }

  private static String hashed(IndexedKey write, IndexedKey read) {
    Hole hole = hashedOnce(write, read).orElseThrow();
    boolean here = KindShapes.isHashed(write.kind(hole));
    return "%s matches %s of %s but for its text, which is hashed %s. %s @KeyPart(hashed = true) %s %s."
        .formatted(
            Texts.key(write.template()),
            Texts.quote(read.template().text()),
            read.label(),
            here ? "here and not there" : "there and not here",
            here ? "Remove" : "Write",
            here ? "from" : "on",
            hole.isResult() ? "the component that " + hole + " comes from" : "the parameter");
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
