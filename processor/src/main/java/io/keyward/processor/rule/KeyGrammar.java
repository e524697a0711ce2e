package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Malformed;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * A template is of the grammar: segments joined by {@code :}, each of them text of {@code
 * [A-Za-z0-9._-]} around at most one placeholder; {@code *} only as the whole last segment of an
 * eviction; {@code keyward} not as the first segment; at most 200 characters.
 */
final class KeyGrammar implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW103;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        KeyTemplate template = keyed.key().template();
        problem(template, keyed.action().stores())
            .ifPresent(
                text ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(keyed.action(), keyed.key()),
                        Texts.key(template) + " " + text));
      }
    }
  }

  private static Optional<String> problem(KeyTemplate template, boolean stores) {
    if (template instanceof Malformed malformed) {
      return Optional.of(
          "%s (at character %d). A key is segments joined by \":\", such as \"user\", \"{user_id}\" or \"v{version}\", of letters, digits, \".\", \"_\" and \"-\"."
              .formatted(malformed.reason(), malformed.offset() + 1));
    }
    if (stores && template instanceof Parsed parsed && parsed.isGroup()) {
      return Optional.of(
          "ends in \"*\", but one entry is stored under one key. Only @CacheEvict clears a group: write a placeholder or a literal.");
    }
    return Optional.empty();
  }
}
