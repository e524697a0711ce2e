package io.keyward.processor.rule;

import io.keyward.processor.report.RuleId;

/** Every processor option {@code keyward.*} is known, and its value understood. */
final class OptionsUnderstood implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW607;
  }

  @Override
  public void check(Judgement judgement) {
    judgement
        .repository()
        .options()
        .problems()
        .forEach(problem -> judgement.reportNowhere(id(), problem));
  }
}
