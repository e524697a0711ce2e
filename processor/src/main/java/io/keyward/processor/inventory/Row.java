package io.keyward.processor.inventory;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the page, with what the filters ask of it.
 *
 * @param id of the row in the page's address, or empty
 * @param tenancy {@code tenant}, {@code global}, or empty where it is about no entry
 * @param ttl as in the inventory, or empty
 * @param cleared {@code something}, {@code tenant} where only all of a tenant is cleared, {@code
 *     nothing}, or empty where it is about no entry
 * @param justified whether it has a justification
 * @param rules the ids of what was warned of or suppressed
 * @param cells as HTML, the first one names the row
 */
record Row(
    String id,
    String tenancy,
    String ttl,
    String cleared,
    boolean justified,
    Collection<String> rules,
    List<String> cells) {

  /** A row that is about no entry. */
  static Row plain(boolean justified, Collection<String> rules, String... cells) {
    return new Row("", "", "", "", justified, rules, List.of(cells));
  }

  /** The ids of rules in texts that begin with one. */
  static Collection<String> rules(Collection<String> suppressed, Collection<String> warnings) {
    return Stream.concat(
            suppressed.stream(), warnings.stream().map(warning -> warning.replaceFirst(" .*", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The row.
   *
   * @param columns what each cell is, for narrow screens that show no head
   */
  String html(List<String> columns) {
    StringBuilder html = new StringBuilder("<tr data-row");
    if (!id.isEmpty()) {
      html.append(" id=\"").append(Html.text(id)).append('"');
    }
    attribute(html, "tenancy", tenancy);
    attribute(html, "millis", ttl.isEmpty() ? "" : Long.toString(Lifetime.millis(ttl)));
    attribute(html, "cleared", cleared);
    attribute(html, "justified", justified ? "with" : "without");
    attribute(html, "rules", String.join(" ", rules));
    html.append("><th scope=\"row\">").append(cells.get(0)).append("</th>");
    for (int i = 1; i < cells.size(); i++) {
      html.append("<td data-label=\"")
          .append(columns.get(i))
          .append("\">")
          .append(cells.get(i))
          .append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static void attribute(StringBuilder html, String name, String value) {
    if (!value.isEmpty()) {
      html.append(" data-").append(name).append("=\"").append(Html.text(value)).append('"');
    }
  }
}
