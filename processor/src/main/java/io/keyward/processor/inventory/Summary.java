package io.keyward.processor.inventory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures at the head of the page: what a reviewer looks for first. */
final class Summary {

  private Summary() {}

  static String of(Json.Members inventory, List<Section> sections) {
    List<Row> entries = sections.get(0).rows();
    String figures =
        figure(inventory.members("interfaces").values().size(), "interfaces", Map.of())
            + figure(entries.size(), "cached reads", Map.of())
            + counted(
                entries,
                row -> row.tenancy().equals("global"),
                "shared by all tenants",
                "tenancy",
                "global")
            + counted(
                entries, row -> row.ttl().equals("eternal"), "kept for ever", "life", "eternal")
            + counted(
                entries,
                row -> row.cleared().equals("nothing"),
                "cleared by their ttl alone",
                "cleared",
                "nothing")
            + counted(
                entries,
                row -> row.cleared().equals("tenant"),
                "cleared only with all of a tenant",
                "cleared",
                "tenant")
            + figure(
                size(sections, "warnings"), "warnings, or suppressed ones", Map.of("rule", "any"))
            + figure(
                size(sections, "exceptions"),
                "exceptions with a justification",
                Map.of("justified", "with"));
    String links =
        sections.stream()
            .map(
                section ->
                    "<li data-of=\"%s\"><a href=\"#%s\">%s</a> <span>%d</span></li>"
                        .formatted(section.id(), section.id(), section.title(), section.size()))
            .collect(Collectors.joining());
    return "<ul class=\"figures\">"
        + figures
        + "</ul>\n<nav aria-label=\"Sections\"><ul>"
        + links
        + "</ul></nav>\n";
  }

  private static int size(List<Section> sections, String id) {
    return sections.stream()
        .filter(section -> section.id().equals(id))
        .mapToInt(Section::size)
        .sum();
  }

  private static String counted(
      List<Row> rows, Predicate<Row> counted, String what, String filter, String value) {
    return figure(rows.stream().filter(counted).count(), what, Map.of(filter, value));
  }

  /** A figure; where it has a filter, it sets that. */
  private static String figure(long count, String what, Map<String, String> filter) {
    String inner = "<b>" + count + "</b> " + what;
    return filter.entrySet().stream()
        .filter(each -> count > 0)
        .map(
            each ->
                "<li><button type=\"button\" data-set=\"%s\" data-to=\"%s\">%s</button></li>"
                    .formatted(each.getKey(), each.getValue(), inner))
        .findFirst()
        .orElse("<li><span>" + inner + "</span></li>");
  }
}
