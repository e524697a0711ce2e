package io.keyward.processor.rule;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.Options;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.report.Report;
import java.util.List;

/**
 * All rules, in the order in which they judge: a rule that makes others pointless comes before them
 * ({@link Precedence} says which). Each class's javadoc is the rule; {@code docs/rules.md} explains
 * it to users.
 *
 * <p>To add one: an id in {@code RuleId}, a class here, a heading in {@code docs/rules.md}, and
 * examples under {@code src/test/resources/rules}. {@code RulesTest} fails until all four are
 * there.
 */
public final class Rules {

  /** The rules. */
  public static final List<Rule> ALL =
      List.of(
          // Structure: what no decorator could wrap is judged no further.
          new CatalogShape(),
          new AnnotationIsRead(),
          new AnswersAtOnce(),
          new OutsideDomain(),
          new TypeImplementable(),
          // Keys, and the tenant in them.
          new TenantInKey(),
          new KeyGrammar(),
          new GlobalHasNoTenant(),
          new GlobalSaysSo(),
          new TenantThenResource(),
          new GroupShape(),
          new OnePlaceholder(),
          new PlaceholderBinds(),
          new ParameterNameKnown(),
          new PathLeadsSomewhere(),
          new StableText(),
          // Tenant parameters.
          new TenantMarked(),
          new TenantType(),
          new OneTenant(),
          new JustificationGiven(),
          // Operations.
          new GlobsMatch(),
          new UncachedHasReason(),
          new ReadAnswers(),
          new ReadIsNoWrite(),
          new MethodClassified(),
          new PutAnswers(),
          new BatchShape(),
          new UncachedIsNoWrite(),
          new OldTextGoes(),
          // Lifetimes.
          new DurationReadable(),
          new EternalJustified(),
          new WithinLongestTtl(),
          new AbsenceKept(),
          new RefreshInTime(),
          new DecisionIsShort(),
          // Values.
          new NoSecretInValue(),
          new ValueStorable(),
          new DecisionAnsweredFor(),
          new NoManagedEntity(),
          new NoWayOut(),
          // What is left of the above: parameters.
          new KeyPartUsable(),
          new TextValidated(),
          new ParameterInKey(),
          new KeyIgnoreIgnores(),
          new NoPersonalDataInKey(),
          new HarmlessSilences());

  /** The rules that look at several types: they judge the index, after all of the above. */
  public static final List<CrossRule> CROSS =
      List.of(
          new PutAgrees(),
          new EntriesAgree(),
          new WriteMeetsEntry(),
          new GroupHasPrefix(),
          new ResultTextValidated(),
          new DecisionIsCleared(),
          new EntryIsCleared());

  /** The rules that look at the processor's options. */
  public static final List<OptionRule> OPTIONS = List.of(new OptionsUnderstood());

  private Rules() {}

  /** Judges one type by all rules. */
  public static Judgement check(RepositoryModel repository, Report report) {
    return check(ALL, repository, report);
  }

  /** Judges one type by some rules, in their order. */
  static Judgement check(List<Rule> rules, RepositoryModel repository, Report report) {
    Judgement judgement = new Judgement(repository, report);
    rules.forEach(rule -> rule.check(judgement));
    return judgement;
  }

  /** Judges all types of a compilation, by their index. */
  public static CrossJudgement check(Index index) {
    return check(CROSS, index);
  }

  /** Judges them by some rules, in their order. */
  static CrossJudgement check(List<CrossRule> rules, Index index) {
    CrossJudgement judgement = new CrossJudgement(index);
    rules.forEach(rule -> rule.check(judgement));
    return judgement;
  }

  /** Judges the options, whatever is compiled. */
  public static Report check(Options options) {
    return check(OPTIONS, options);
  }

  /** Judges them by some rules, in their order. */
  static Report check(List<OptionRule> rules, Options options) {
    Report report = new Report();
    rules.forEach(rule -> rule.check(options, report));
    return report;
  }
}
