package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Text that a put takes from the result is held to the validation of a read that it matches: one of
 * them has a {@code @KeyPart} that validates text in the same segment.
 */
final class ResultTextValidated implements CrossRule {

  @Override
  public RuleId id() {
    return RuleId.KW109;
  }

  @Override
  public void check(CrossJudgement judgement) {
    if (!judgement.isComplete()) {
      return;
    }
    judgement.mine().stream()
        .filter(entry -> entry.key().action() == Action.PUT)
        .forEach(
            put ->
                unvalidated(judgement, put)
                    .ifPresent(hole -> judgement.report(id(), put, message(put.key(), hole))));
  }

  private static Optional<Hole> unvalidated(CrossJudgement judgement, Entry put) {
    List<Segment> segments = ((Parsed) put.key().template()).segments();
    for (int i = 0; i < segments.size(); i++) {
      int at = i;
      Optional<Hole> open =
          segments.get(i).holes().stream()
              .filter(Hole::isResult)
              .filter(hole -> isOpen(put.key().kind(hole)))
              .filter(
                  hole ->
                      judgement.reachedBy(put).stream()
                          .noneMatch(read -> validates(read.key(), at)))
              .findFirst();
      if (open.isPresent()) {
        return open;
      }
    }
    return Optional.empty();
  }

  /** Whether the read has a placeholder there, whose text it validates, or is at fault itself. */
  private static boolean validates(IndexedKey read, int segment) {
    if (read.faulty() || !(read.template() instanceof Parsed parsed)) {
      return true;
    }
    return !parsed.segments().get(segment).holes().isEmpty();
  }

  /**
   * Whether it is text that nothing validates; of a record of several, the read that it matches has
   * a placeholder there.
   */
  private static boolean isOpen(IndexedKind kind) {
    return kind instanceof IndexedKind.Text text && !text.validated();
  }

  private static String message(IndexedKey put, Hole hole) {
    return "text reaches %s by %s, and no @Cacheable that it matches validates it. Write @KeyPart(maxLength = 64) on the component that it comes from, or key the entry by something else."
        .formatted(Texts.key(put.template()), hole);
  }
}
