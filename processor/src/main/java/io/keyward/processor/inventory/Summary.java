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
            + counted(entries, row -> !row.rules().isEmpty(), "with a warning", "rule", "any")
            + counted(entries, Row::justified, "with a justification", "justified", "with");
    String links =
        sections.stream()
            .map(
                section ->
                    "<li><a href=\"#%s\">%s</a> %d</li>"
                        .formatted(section.id(), section.title(), section.size()))
            .collect(Collectors.joining());
    return "<ul class=\"figures\">"
        + figures
        + "</ul>\n<nav aria-label=\"Sections\"><ul>"
        + links
        + "</ul></nav>\n";
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
