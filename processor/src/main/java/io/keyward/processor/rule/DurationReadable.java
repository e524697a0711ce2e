package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.LifetimeModel.Unreadable;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * A duration is of the grammar ({@code 30s}, {@code 10m}, {@code 12h}, {@code 7d}, or ISO-8601 as
 * {@code Duration.parse} reads it), more than zero and at most 10 years; a {@code staleIfError} has
 * an end.
 */
final class DurationReadable implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW301;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (CacheAction action : method.actions()) {
        for (Durations.Named named : Durations.of(action)) {
          problem(named)
              .ifPresent(
                  text -> judgement.report(id(), method, Place.lifetime(named.lifetime()), text));
        }
      }
    }
  }

  private static Optional<String> problem(Durations.Named named) {
    String what = "the " + named.attribute() + " " + Texts.quote(named.lifetime().text());
    if (named.lifetime().meaning() instanceof Unreadable unreadable) {
      return Optional.of(what + " " + reason(unreadable) + ".");
    }
    if (named.attribute().equals("staleIfError") && named.lifetime().meaning() instanceof Eternal) {
      return Optional.of(
          what + " has no end, and an expired value must have one: write a duration such as 1h.");
    }
    return named.attribute().equals("ttl") && named.lifetime().meaning() instanceof None
        ? Optional.of(what + " is empty: write 30s, 10m, 12h, 7d or ISO-8601 such as PT10M.")
        : Optional.empty();
  }

  private static String reason(Unreadable unreadable) {
    String reason = unreadable.reason();
    return reason.contains(": write")
        ? reason
        : reason + ": write a duration of more than zero and at most 10 years, such as 10m";
  }
}
