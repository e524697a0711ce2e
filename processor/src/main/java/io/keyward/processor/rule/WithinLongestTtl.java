package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel.Lasting;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.time.Duration;

/**
 * A ttl over {@code keyward.maxTtl} (7 days unless set) has a {@code justification}: for so long an
 * eviction that somebody forgets stays unnoticed.
 */
final class WithinLongestTtl implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW303;
  }

  @Override
  public void check(Judgement judgement) {
    long longest = judgement.repository().options().maxTtlNanos();
    for (MethodModel method : judgement.annotated()) {
      for (CacheAction action : method.actions()) {
        if (!Durations.isJustified(action)) {
          Durations.of(action).stream()
              .filter(named -> named.attribute().equals("ttl"))
              .filter(
                  named ->
                      named.lifetime().meaning() instanceof Lasting lasting
                          && lasting.nanos() > longest)
              .forEach(
                  named ->
                      judgement.report(
                          id(),
                          method,
                          Place.lifetime(named.lifetime()),
                          "the ttl %s is over the longest allowed, %s (keyward.maxTtl). Write a shorter one, or add justification = \"…\" to say why the entry lives so long."
                              .formatted(Texts.quote(named.lifetime().text()), shown(longest))));
        }
      }
    }
  }

  private static String shown(long nanos) {
    Duration duration = Duration.ofNanos(nanos);
    if (duration.equals(Duration.ofDays(duration.toDays()))) {
      return duration.toDays() + "d";
    }
    if (duration.equals(Duration.ofHours(duration.toHours()))) {
      return duration.toHours() + "h";
    }
    return duration.equals(Duration.ofMinutes(duration.toMinutes()))
        ? duration.toMinutes() + "m"
        : duration.toString();
  }
}
