package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.report.RuleId;

/**
 * Something evicts or puts each {@code @SecuritySensitive} entry, and no other method that shares
 * it keeps it for longer than 60 seconds.
 */
final class DecisionIsCleared implements CrossRule {

  private static final long LONGEST = 60_000;

  @Override
  public RuleId id() {
    return RuleId.KW306;
  }

  @Override
  public void check(CrossJudgement judgement) {
    Keyspace decisions =
        new Keyspace(
            judgement.keys().stream().filter(entry -> entry.key().sensitive()).toList(),
            judgement.meeting());
    for (Entry entry : judgement.mine()) {
      IndexedKey key = entry.key();
      if (key.sensitive()
          && key.action() == Action.READ
          && judgement.isComplete()
          && !judgement.isCleared(entry)) {
        judgement.report(id(), entry, "ttl", uncleared(key));
      } else if (!key.sensitive() && livesLong(key)) {
        decisions.near(key).stream()
            .filter(decision -> judgement.meeting().oneKey(key, decision.key()))
            .findFirst()
            .ifPresent(
                decision -> judgement.report(id(), entry, "ttl", shared(key, decision.key())));
      }
    }
  }

  private static boolean livesLong(IndexedKey key) {
    return key.stores() && (key.millis() < 0 || key.millis() > LONGEST);
  }

  private static String uncleared(IndexedKey key) {
    return "the entry decides what somebody may do, and nothing here or on the class path evicts or puts it. Write @CacheEvict(key = %s) on the methods that change it."
        .formatted(Texts.quote(key.template().text()));
  }

  private static String shared(IndexedKey key, IndexedKey decision) {
    return "the entry is shared with %s, which is @SecuritySensitive, and lives longer than 60 s here. Write ttl = \"60s\" or less for %s, staleIfError included."
        .formatted(decision.label(), Texts.quote(key.template().text()));
  }
}
