package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A section of the page: one table, its rows under the interface that they belong to. */
final class Section {

  private final String id;
  private final String title;
  private final String about;
  private final List<String> columns;
  private final SortedMap<String, List<Row>> groups = new TreeMap<>();

  /**
   * An empty section.
   *
   * @param about one sentence, as HTML
   */
  Section(String id, String title, String about, String... columns) {
    this.id = id;
    this.title = title;
    this.about = about;
    this.columns = List.of(columns);
  }

  void add(String interfaceName, Row row) {
    groups.computeIfAbsent(interfaceName, name -> new ArrayList<>()).add(row);
  }

  int size() {
    return groups.values().stream().mapToInt(List::size).sum();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  List<Row> rows() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The section.
   *
   * @param known the interfaces that already have an address; this adds its own
   */
  String html(Set<String> known) {
    if (size() == 0) {
      return "<section id=\"%s\"><h2>%s</h2><p class=\"about\">None.</p></section>\n"
          .formatted(id, title);
    }
    String head =
        columns.stream()
            .map(column -> "<th scope=\"col\">" + column + "</th>")
            .collect(Collectors.joining());
    String bodies =
        groups.entrySet().stream()
            .map(group -> body(group.getKey(), group.getValue(), known.add(group.getKey())))
            .collect(Collectors.joining());
    return """
    <section id="%s">
    <h2>%s <span class="count" data-count>%d</span></h2>
    <p class="about">%s</p>
    <table class="%s">
    <thead><tr>%s</tr></thead>
    %s</table>
    </section>
    """
        .formatted(id, title, size(), about, id, head, bodies);
  }

  private String body(String interfaceName, List<Row> rows, boolean first) {
    int dot = interfaceName.length() - Html.brief(interfaceName).length();
    return "<tbody data-name=\"%s\"><tr class=\"group\"%s><th scope=\"rowgroup\" colspan=\"%d\">%s</th></tr>\n%s</tbody>\n"
        .formatted(
            Html.text(interfaceName),
            first ? " id=\"" + Html.text(Html.id(interfaceName)) + "\"" : "",
            columns.size(),
            Html.link(
                Html.id(interfaceName),
                "<span class=\"package\">%s<wbr></span>%s"
                    .formatted(
                        Html.text(interfaceName.substring(0, dot)),
                        Html.text(interfaceName.substring(dot)))),
            rows.stream().map(row -> row.html(columns)).collect(Collectors.joining()));
  }
}
