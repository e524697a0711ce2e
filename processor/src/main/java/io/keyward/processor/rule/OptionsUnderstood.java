package io.keyward.processor.rule;

import io.keyward.processor.model.Options;
import io.keyward.processor.report.Report;
import io.keyward.processor.report.RuleId;

/** Every processor option {@code keyward.*} is known, and its value understood. */
final class OptionsUnderstood implements OptionRule {

  @Override
  public RuleId id() {
    return RuleId.KW607;
  }

  @Override
  public void check(Options options, Report report) {
    options.problems().forEach(problem -> report.add(id(), null, problem));
  }
}
