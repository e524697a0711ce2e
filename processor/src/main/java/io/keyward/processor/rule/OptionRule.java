package io.keyward.processor.rule;

import io.keyward.processor.model.Options;
import io.keyward.processor.report.Report;
import io.keyward.processor.report.RuleId;

/** One rule of the book that looks at the options: it holds even where no type is annotated. */
interface OptionRule {

  /** The rule's id, its heading in {@code docs/rules.md}. */
  RuleId id();

  /** Looks at {@code options} and adds what is wrong to {@code report}. */
  void check(Options options, Report report);
}
