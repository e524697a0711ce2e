package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.report.RuleId;

/** Something evicts or puts each {@code @Cacheable} entry; otherwise only its ttl clears it. */
final class EntryIsCleared implements CrossRule {

  @Override
  public RuleId id() {
    return RuleId.KW409;
  }

  @Override
  public void check(CrossJudgement judgement) {
    if (!judgement.isComplete()) {
      return;
    }
    judgement.mine().stream()
        .filter(entry -> entry.key().action() == Action.READ && !judgement.isCleared(entry))
        .forEach(entry -> judgement.report(id(), entry, message(entry)));
  }

  private static String message(Entry entry) {
    return "nothing here or on the class path evicts or puts %s, so only its ttl clears it. Write @CacheEvict(key = %s) on the methods that change it, or @SuppressWarnings(\"KW409\") where nothing does."
        .formatted(
            Texts.quote(entry.key().template().text()), Texts.quote(entry.key().template().text()));
  }
}
