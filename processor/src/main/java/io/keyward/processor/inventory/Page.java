package io.keyward.processor.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The inventory as one HTML file that needs nothing else: complete without its script, which only
 * filters.
 */
final class Page {

  private Page() {}

  /** The page of a joined inventory. */
  static String of(Json.Members inventory) {
    List<Section> sections = new Sections(inventory).all();
    return resource("page.html")
        .replace("/*style*/", resource("page.css"))
        .replace("/*script*/", resource("page.js"))
        .replace("<!--rules-->", rules(sections, inventory.members(Together.RULES)))
        .replace("<!--content-->", Summary.of(inventory, sections) + html(sections));
  }

  private static String html(List<Section> sections) {
    Set<String> known = new HashSet<>();
    StringBuilder html = new StringBuilder();
    sections.forEach(section -> html.append(section.html(known)));
    return html.toString();
  }

  private static String rules(List<Section> sections, Json.Members titles) {
    Collection<String> ids =
        sections.stream()
            .flatMap(section -> section.rows().stream())
            .flatMap(row -> row.rules().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return ids.stream()
        .map(
            id ->
                "<option value=\""
                    + Html.text(id)
                    + "\">"
                    + Html.text((id + " " + titles.text(id)).strip())
                    + "</option>")
        .collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
