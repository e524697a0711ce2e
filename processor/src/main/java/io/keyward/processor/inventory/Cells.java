package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The cells of a cached method's row. */
final class Cells {

  private Cells() {}

  static String entry(String key, Json.Members read) {
    Json.Members placeholders = read.members("placeholders");
    String kinds =
        placeholders.values().keySet().stream()
            .map(hole -> Html.text(hole) + " " + Html.text(Html.brief(placeholders.text(hole))))
            .collect(Collectors.joining("<br>"));
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

  static String inherited(Json.Members method) {
    String from = method.text("inheritedFrom");
    return from.isEmpty() ? "" : "<div class=\"more\">from " + Html.name(from) + "</div>";
  }

  static String clearedBy(String name, List<String> clearedBy, Map<String, String> putTtls) {
    if (clearedBy.isEmpty()) {
      return "<span class=\"warn\">Nothing but its ttl</span>";
    }
    return Html.list(clearedBy.stream().map(by -> clearer(name, by, putTtls)).toList());
  }

  /** From {@code a.B.save(a.C) evicts tenant:{tenant_id}:*}. */
  private static String clearer(String name, String by, Map<String, String> putTtls) {
    int does = by.lastIndexOf(") ") + 1;
    String label = by.substring(0, does);
    String rest = by.substring(does + 1);
    String method =
        label.startsWith(name + ".")
                && !label.substring(name.length() + 1, label.indexOf('(')).contains(".")
            ? label.substring(name.length() + 1)
            : label;
    String ttl = putTtls.getOrDefault(by, "");
    String how =
        !ttl.isEmpty()
            ? "puts, kept " + (ttl.equals("eternal") ? "for ever" : ttl)
            : rest.endsWith(":*") ? "the group " + rest.substring(rest.indexOf(' ') + 1) : "";
    return Html.name(method)
        + (how.isEmpty() ? "" : " <span class=\"more\">" + Html.text(how) + "</span>");
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
