package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * Warns of an entry's eviction that takes text by a path from an argument: it knows the new value
 * alone, and the entry under the old one stays.
 */
final class OldTextGoes implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW412;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction.Evict evict : method.actions(CacheAction.Evict.class)) {
        evict.key().values().stream()
            .filter(value -> !value.isResult() && !value.steps().isEmpty())
            .filter(value -> holdsText(value.kind()))
            .findFirst()
            .ifPresent(value -> report(judgement, method, evict, value));
      }
    }
  }

  private void report(
      Judgement judgement, MethodModel method, CacheAction.Evict evict, ToValue value) {
    judgement.report(
        id(),
        method,
        Place.key(evict, evict.key()),
        "in %s, %s is the new text alone: an entry under the old one stays. Evict the group, or pass the old text too; write @SuppressWarnings(\"KW412\") if it never changes."
            .formatted(Texts.key(evict.key().template()), value.hole()));
  }

  private static boolean holdsText(KeyKind kind) {
    return kind instanceof KeyKind.Text
        || (kind instanceof KeyKind.RecordOf record
            && record.components().stream().anyMatch(part -> holdsText(part.kind())));
  }
}
