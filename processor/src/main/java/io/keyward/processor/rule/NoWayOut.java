package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.Marks.Mark;
import java.util.Optional;

/**
 * A {@code @NotSensitive} says why, and stands neither on what is {@code @Sensitive} nor on text
 * that is plainly a secret: a password, a passphrase, a client secret, an access or refresh token,
 * a private or an API key.
 */
final class NoWayOut implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW505;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Mark mark : judgement.marks(method)) {
        problem(mark).ifPresent(text -> report(judgement, method, mark, text));
      }
    }
  }

  private void report(Judgement judgement, MethodModel method, Mark mark, String text) {
    SourceRef at = isBlank(mark) ? mark.harmless().justificationAt() : mark.harmless().at();
    if (mark.own()) {
      judgement.report(id(), method, new Place(at, false, java.util.List.of(mark)), text);
    } else if (mark.harmless().inSource()) {
      judgement.report(id(), Place.type(at, mark), mark.label() + ": " + text);
    } else {
      method.actions().stream()
          .filter(CacheAction::stores)
          .findFirst()
          .ifPresent(
              action ->
                  judgement.report(
                      id(), method, Place.action(method, action), mark.label() + ": " + text));
    }
  }

  private static boolean isBlank(Mark mark) {
    return mark.harmless().justification().isBlank();
  }

  private static Optional<String> problem(Mark mark) {
    Harmless harmless = mark.harmless();
    if (isBlank(mark)) {
      return Optional.of(
          "the justification of @NotSensitive is blank. Say why it is harmless, as in justification = \"a page cursor, worthless to others\".");
    }
    if (mark.sensitive()) {
      return Optional.of(
          "@NotSensitive stands beside @Sensitive. Remove the one that is not true.");
    }
    return mark.hopeless()
        ? Optional.of(
            "@NotSensitive%s speaks for text that is named like a secret which has no way out. Leave it out of what is cached, hash it in a key, or rename it if it is none."
                .formatted(harmless.paths().isEmpty() ? "" : " with paths"))
        : Optional.empty();
  }
}
