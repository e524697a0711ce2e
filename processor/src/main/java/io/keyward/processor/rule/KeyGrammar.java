package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Malformed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * A template is of the grammar: segments joined by {@code :}, each of them text of {@code
 * [A-Za-z0-9._-]} around at most one placeholder; {@code *} only as the whole last segment of an
 * eviction; {@code keyward} not as the first segment; at most 200 characters.
 */
final class KeyGrammar implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW103;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        if (keyed.key().template() instanceof Malformed malformed) {
          judgement.report(
              id(), method, Place.key(keyed.action(), keyed.key()), message(malformed));
        }
      }
    }
  }

  private static String message(Malformed malformed) {
    return "%s %s (at character %d). A key is segments joined by \":\", such as \"user\", \"{user_id}\" or \"v{version}\", of letters, digits, \".\", \"_\" and \"-\"."
        .formatted(Texts.key(malformed), malformed.reason(), malformed.offset() + 1);
  }
}
