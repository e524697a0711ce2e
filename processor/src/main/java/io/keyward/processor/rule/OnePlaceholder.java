package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A segment holds at most one placeholder, since two would run into each other ({@code {a}{b}}: 1,
 * 23 and 12, 3 are one key); a template holds at most one that stands for a collection.
 */
final class OnePlaceholder implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW107;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        problem(keyed.key())
            .ifPresent(
                text ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(keyed.action(), keyed.key()),
                        "in " + Texts.key(keyed.key().template()) + ", " + text));
      }
    }
  }

  private static Optional<String> problem(BoundKey key) {
    if (!(key.template() instanceof Parsed parsed)) {
      return Optional.empty();
    }
    Optional<Segment> crowded =
        parsed.segments().stream().filter(segment -> segment.holes().size() > 1).findFirst();
    if (crowded.isPresent()) {
      return Optional.of(
          "the segment %s holds more than one placeholder. Put a \":\" between them."
              .formatted(Texts.quote(crowded.get().text())));
    }
    List<String> collections =
        key.values().stream()
            .filter(value -> value.elements().isPresent())
            .map(ToValue::hole)
            .map(Object::toString)
            .toList();
    return collections.size() > 1
        ? Optional.of(
            "%s stand for a collection each; one template has one entry an element of one collection. Write one annotation a collection, or a group."
                .formatted(Texts.list(collections)))
        : Optional.empty();
  }
}
