package io.keyward.processor.rule;

import io.keyward.processor.report.RuleId;

/** A rule that looks at the keys of all types: it sees the index alone, and reports by it. */
public interface CrossRule {

  /** Its id; a rule that looks at one type may have the same. */
  RuleId id();

  /** Reports what is wrong with this compilation's keys; never throws. */
  void check(CrossJudgement judgement);
}
