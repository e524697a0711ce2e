package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/** An {@code absentTtl} is no longer than the ttl, on a method that can answer 'absent'. */
final class AbsenceKept implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW304;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction.Read read : method.actions(CacheAction.Read.class)) {
        LifetimeModel absent = read.absentTtl();
        if (absent.meaning() instanceof None) {
          continue;
        }
        if (method.result().declared().getKind().isPrimitive()) {
          report(
              judgement,
              method,
              absent,
              "absentTtl = %s is given on a method that returns %s, which is never absent. Leave it out, or return an Optional."
                  .formatted(Texts.quote(absent.text()), Texts.name(method.result().declared())));
        } else if (Durations.compare(absent, read.ttl()) > 0) {
          report(
              judgement,
              method,
              absent,
              "absentTtl = %s is longer than ttl = %s. Write a shorter one, since what is absent now may come."
                  .formatted(Texts.quote(absent.text()), Texts.quote(read.ttl().text())));
        }
      }
    }
  }

  private void report(Judgement judgement, MethodModel method, LifetimeModel absent, String text) {
    judgement.report(id(), method, Place.lifetime(absent).alsoAbout(method), text);
  }
}
