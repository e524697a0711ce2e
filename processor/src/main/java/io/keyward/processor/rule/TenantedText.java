package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.List;

/** The text to type instead of a key that forgot its tenant: a valid template. */
final class TenantedText {

  private static final String TENANT = "{tenant_id}";

  private TenantedText() {}

  /** The template with its tenant in the right place, or one made up where it does not parse. */
  static String of(KeyTemplate template, MethodModel method, boolean stores) {
    return template instanceof Parsed parsed && !(stores && parsed.isGroup())
        ? withTenant(parsed, method)
        : fresh(method);
  }

  private static String withTenant(Parsed parsed, MethodModel method) {
    List<Segment> rest =
        new ArrayList<>(parsed.segments().stream().filter(s -> !meansTenant(s)).toList());
    List<String> words = new ArrayList<>();
    int lastEnvironment = lastEnvironment(rest);
    rest.subList(0, lastEnvironment + 1).forEach(segment -> words.add(segment.text()));
    rest.subList(0, lastEnvironment + 1).clear();
    if (words.isEmpty()) {
      words.add("tenant");
      if (!rest.isEmpty() && isLiteral(rest.get(0), "tenant", "global")) {
        rest.remove(0);
      }
    }
    words.add(TENANT);
    if (rest.isEmpty() || (rest.get(0).literal().isEmpty() && !rest.get(0).isStar())) {
      words.add(Words.snake(method.name()));
    }
    rest.forEach(segment -> words.add(segment.text()));
    return String.join(":", words);
  }

  private static String fresh(MethodModel method) {
    List<String> words = new ArrayList<>(List.of("tenant", TENANT, Words.snake(method.name())));
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.named() && parameter.tenant().isEmpty() && parameter.ignored().isEmpty()) {
        words.add("{" + Words.snake(parameter.name()) + "}");
      }
    }
    return String.join(":", words);
  }

  private static int lastEnvironment(List<Segment> segments) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).isEnvironment()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean meansTenant(Segment segment) {
    return segment.holes().stream()
        .anyMatch(
            hole ->
                hole.name().equals("tenant_id")
                    || (hole.path().isEmpty() && Names.meanTenant(hole.name())));
  }

  private static boolean isLiteral(Segment segment, String... texts) {
    return segment.literal().filter(List.of(texts)::contains).isPresent();
  }
}
