package io.keyward.processor.rule;

import io.keyward.processor.report.RuleId;

/** One rule of {@code docs/rules.md}: it looks at the model and reports, and does nothing else. */
public interface Rule {

  /** Its id. */
  RuleId id();

  /** Reports what is wrong with the type under judgement; never throws. */
  void check(Judgement judgement);
}
