package io.keyward.processor.rule;

import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.Marks.Mark;
import java.util.List;

/** A {@code @NotSensitive}, and each of its {@code paths}, silences something. */
final class HarmlessSilences implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW506;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      judgement.marks(method).forEach(mark -> check(judgement, method, mark));
    }
  }

  private void check(Judgement judgement, MethodModel method, Mark mark) {
    Harmless harmless = mark.harmless();
    if (mark.own()) {
      checkOwn(judgement, method, mark);
    } else if (!mark.silences()
        && harmless.inSource()
        && !harmless.suppressed().contains(id().name())) {
      judgement.report(
          id(), Place.type(harmless.at(), mark), mark.label() + ": " + silencesNothing());
    }
  }

  private void checkOwn(Judgement judgement, MethodModel method, Mark mark) {
    Harmless harmless = mark.harmless();
    List<String> idle = Marks.idlePaths(method, judgement.walk(method));
    boolean onMethod = harmless.at().element().equals(method.element());
    if (onMethod && !harmless.paths().isEmpty()) {
      if (!idle.isEmpty()) {
        judgement.report(
            id(),
            method,
            new Place(harmless.pathsAt(), false, List.of(mark)),
            "the path %s of @NotSensitive names nothing that a rule would find. Write it as the message printed it, or remove it."
                .formatted(Texts.list(idle.stream().map(Texts::quote).toList())));
      }
    } else if (!mark.silences()) {
      judgement.report(
          id(), method, new Place(harmless.at(), false, List.of(mark)), silencesNothing());
    }
  }

  private static String silencesNothing() {
    return "@NotSensitive silences nothing: no rule takes it for a secret, personal data or a decision. Remove it.";
  }
}
