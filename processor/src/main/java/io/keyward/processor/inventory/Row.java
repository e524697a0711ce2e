package io.keyward.processor.inventory;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the page, with what the filters ask of it.
 *
 * @param tenancy {@code tenant}, {@code global}, or empty where it is about no entry
 * @param ttl as in the inventory, or empty
 * @param cleared {@code something}, {@code nothing}, or empty where it is about no entry
 * @param justified whether it has a justification
 * @param rules the ids of what was warned of or suppressed
 * @param cells as HTML, the first one names the row
 */
record Row(
    String tenancy,
    String ttl,
    String cleared,
    boolean justified,
    Collection<String> rules,
    List<String> cells) {

  /** A row that is about no entry. */
  static Row plain(boolean justified, Collection<String> rules, String... cells) {
    return new Row("", "", "", justified, rules, List.of(cells));
  }

  /** The ids of rules in texts that begin with one. */
  static Collection<String> rules(Collection<String> suppressed, Collection<String> warnings) {
    return Stream.concat(
            suppressed.stream(), warnings.stream().map(warning -> warning.replaceFirst(" .*", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String html() {
    StringBuilder html = new StringBuilder("<tr data-row");
    attribute(html, "tenancy", tenancy);
    attribute(html, "millis", ttl.isEmpty() ? "" : Long.toString(Lifetime.millis(ttl)));
    attribute(html, "cleared", cleared);
    attribute(html, "justified", justified ? "with" : "without");
    attribute(html, "rules", String.join(" ", rules));
    html.append("><th scope=\"row\">").append(cells.get(0)).append("</th>");
    cells.stream().skip(1).forEach(cell -> html.append("<td>").append(cell).append("</td>"));
    return html.append("</tr>\n").toString();
  }

  private static void attribute(StringBuilder html, String name, String value) {
    if (!value.isEmpty()) {
      html.append(" data-").append(name).append("=\"").append(Html.text(value)).append('"');
    }
  }
}
