package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cells of a cached method's row. */
final class Cells {

  private Cells() {}

  static String entry(String key, Json.Members read) {
    Json.Members placeholders = read.members("placeholders");
    String kinds =
        placeholders.values().keySet().stream()
            .map(hole -> Html.text(hole) + " " + Html.text(Html.brief(placeholders.text(hole))))
            .collect(Collectors.joining(" · "));
    boolean global = read.text("tenancy").equals("global");
    return Html.key(key)
        + "<div class=\"more\"><span class=\"%s\">%s</span> of %s</div>"
            .formatted(
                global ? "chip global" : "chip",
                global ? "all tenants" : "per tenant",
                Html.name(read.text("value")))
        + (kinds.isEmpty() ? "" : "<div class=\"more kinds\">" + kinds + "</div>");
  }

  static String kept(Json.Members read) {
    String ttl = read.text("ttl");
    return (ttl.equals("eternal")
            ? "<b class=\"eternal\">for ever</b>"
            : "<b>" + Html.text(ttl) + "</b>")
        + also("absent", read.text("absentTtl"))
        + also("refreshed after", read.text("refreshAfter"))
        + also("stale on error for", read.text("staleIfError"));
  }

  private static String also(String what, String duration) {
    return duration.isEmpty()
        ? ""
        : "<div class=\"more\">" + what + " " + Html.text(duration) + "</div>";
  }

  /** The method, with its interface where the rows do not stand under theirs. */
  static String readBy(String name, String method, Json.Members facts) {
    String from = facts.text("inheritedFrom");
    return "<span class=\"owner\">"
        + Html.name(name)
        + "</span>"
        + method
        + (from.isEmpty() ? "" : "<div class=\"more\">from " + Html.name(from) + "</div>");
  }

  /**
   * Who clears an entry of that interface, each method once.
   *
   * @param whole how many methods clear all of a tenant
   */
  static String clearedBy(
      String name, List<String> clearedBy, int whole, Map<String, String> putTtls) {
    if (clearedBy.isEmpty() && whole == 0) {
      return "<span class=\"warn\">Nothing but its ttl</span>";
    }
    SortedMap<String, List<String>> byMethod = new TreeMap<>();
    for (String by : clearedBy) {
      int end = by.lastIndexOf(") ") + 1;
      byMethod
          .computeIfAbsent(method(name, by.substring(0, end)), unknown -> new ArrayList<>())
          .add(how(by.substring(end + 1), putTtls.getOrDefault(by, "")));
    }
    List<String> items = new ArrayList<>();
    byMethod.forEach(
        (method, hows) ->
            items.add(
                Html.name(method)
                    + " <span class=\"more\">"
                    + Html.text(String.join(", ", hows))
                    + "</span>"));
    if (whole > 0) {
      items.add(
          items.isEmpty()
              ? "<a class=\"warn\" href=\"#whole\">Only with all of the tenant</a>"
              : "<a class=\"more\" href=\"#whole\">or with all of the tenant</a>");
    }
    return Html.list(items);
  }

  /** Without the interface where that is the one that the row stands under. */
  private static String method(String name, String label) {
    String own = name + ".";
    return label.startsWith(own) && !label.substring(own.length(), label.indexOf('(')).contains(".")
        ? label.substring(own.length())
        : label;
  }

  private static String how(String does, String ttl) {
    if (!ttl.isEmpty()) {
      return "puts, kept " + (ttl.equals("eternal") ? "for ever" : ttl);
    }
    String[] segments = does.split(":", -1);
    return does.endsWith(":*")
        ? "evicts all of " + segments[segments.length - 2]
        : does.replaceFirst(" .*", " it");
  }

  static String excepted(
      SortedMap<String, String> justifications,
      Collection<String> suppressed,
      Collection<String> warnings) {
    List<String> items = new ArrayList<>();
    warnings.forEach(
        warning -> items.add("<span class=\"warn\">" + Html.text(warning) + "</span>"));
    suppressed.forEach(
        id -> items.add("<span class=\"warn\">" + Html.text(id) + " suppressed</span>"));
    justifications.forEach((what, text) -> items.add(what(what) + ": " + Html.text(text)));
    return Html.list(items);
  }

  /** What a justification is on: an annotation, and its place. */
  static String what(String what) {
    return Html.name(what);
  }
}
