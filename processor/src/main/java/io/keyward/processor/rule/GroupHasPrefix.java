package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.report.RuleId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands before {@code {tenant_id}} in a group is what some entry has there. A group clears
 * its resource whatever stands there; text that no entry has is a mistake, or a promise not kept.
 */
final class GroupHasPrefix implements CrossRule {

  @Override
  public RuleId id() {
    return RuleId.KW406;
  }

  @Override
  public void check(CrossJudgement judgement) {
    if (!judgement.isComplete()) {
      return;
    }
    Set<List<String>> prefixes = new HashSet<>();
    judgement
        .reads()
        .forEach(read -> judgement.meeting().prefix(read.key()).ifPresent(prefixes::add));
    judgement.mine().stream()
        .filter(entry -> entry.key().isGroup() && prefix(entry.key()).isPresent())
        .filter(entry -> !entry.key().justified())
        .filter(entry -> !prefixes.contains(judgement.meeting().prefix(entry.key()).orElseThrow()))
        .filter(entry -> !isKnown(judgement, entry.key(), prefixes.isEmpty()))
        .forEach(entry -> judgement.report(id(), entry, message(judgement, entry.key())));
  }

  private static boolean isKnown(CrossJudgement judgement, IndexedKey group, boolean noneKnown) {
    return judgement.reads().stream()
        .map(Entry::key)
        .anyMatch(
            read ->
                mayStartAs(read, group, noneKnown) || judgement.meeting().samePrefix(group, read));
  }

  /**
   * Whether an error hides what it will start with, and it may be what the group starts with: it
   * begins alike, or no other entry shows how entries start.
   */
  private static boolean mayStartAs(IndexedKey read, IndexedKey group, boolean noneKnown) {
    String start = prefix(group).orElseThrow().replaceFirst("[^:]*$", "");
    return read.faulty()
        && prefix(read).isEmpty()
        && (noneKnown || read.template().text().startsWith(start));
  }

  /** What stands before the tenant; empty where there is none. */
  private static Optional<String> prefix(IndexedKey key) {
    return key.template() instanceof Parsed parsed && parsed.hasTenant()
        ? Optional.of(
            parsed.segments().subList(0, parsed.tenantIndex() + 1).stream()
                .map(Segment::text)
                .collect(Collectors.joining(":")))
        : Optional.empty();
  }

  private static String message(CrossJudgement judgement, IndexedKey group) {
    List<String> prefixes =
        judgement.reads().stream()
            .flatMap(entry -> prefix(entry.key()).stream())
            .distinct()
            .sorted()
            .toList();
    String prefix = prefix(group).orElseThrow();
    String rest = group.template().text().substring(prefix.length());
    return "no entry starts as %s does. Entries start with %s: write %s."
        .formatted(
            Texts.key(group.template()),
            Texts.list(prefixes.stream().map(Texts::quote).toList()),
            Texts.quote(prefixes.get(0) + rest));
  }
}
