package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group is {@code …{tenant_id}:*}, {@code …{tenant_id}:resource:*} or {@code global:resource:*}:
 * what one generation stands for.
 */
final class GroupShape implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW406;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        if (keyed.key().template() instanceof Parsed parsed
            && parsed.isGroup()
            && !isGroup(parsed)) {
          judgement.report(
              id(),
              method,
              Place.key(keyed.action(), keyed.key()),
              "%s is no group: a group is all entries of a tenant, or of one resource. Write %s."
                  .formatted(Texts.key(parsed), nearest(parsed)));
        }
      }
    }
  }

  private static boolean isGroup(Parsed parsed) {
    List<Segment> named = named(parsed);
    boolean tenant = parsed.hasTenant();
    return named.isEmpty() ? tenant : named.size() == 1 && parsed.resource().isPresent();
  }

  /** What stands between the tenant, or {@code global}, and the star. */
  private static List<Segment> named(Parsed parsed) {
    Stream<Segment> after =
        parsed.segments().stream()
            .skip(Math.max(parsed.tenantIndex(), 0) + 1L)
            .filter(segment -> !segment.isStar());
    return (parsed.hasTenant() ? after : after.dropWhile(Segment::isEnvironment)).toList();
  }

  private static String nearest(Parsed parsed) {
    List<String> start = new ArrayList<>();
    boolean tenant = parsed.hasTenant();
    parsed.segments().subList(0, tenant ? parsed.tenantIndex() + 1 : 1).stream()
        .map(Segment::text)
        .forEach(start::add);
    String all = String.join(":", start) + ":*";
    return parsed
        .resource()
        .map(segment -> String.join(":", start) + ":" + segment.text() + ":*")
        .map(Texts::quote)
        .orElseGet(
            () -> tenant ? Texts.quote(all) : "\"global:resource:*\", with the resource's name");
  }
}
