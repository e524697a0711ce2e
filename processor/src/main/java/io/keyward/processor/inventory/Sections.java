package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A joined inventory as the sections of the page. */
final class Sections {

  private final Section cached =
      new Section(
          "cached",
          "What is cached",
          "Each method that reads through the cache: under which key, for how long, and what clears it.",
          "Entry",
          "Kept",
          "Read by",
          "Cleared by",
          "Excepted and warned of");
  private final Section exceptions =
      new Section(
          "exceptions",
          "What was excepted",
          "Each exception from a rule, with its justification.",
          "Exception",
          "Method",
          "Justification");
  private final Section warnings =
      new Section(
          "warnings",
          "What was warned of",
          "Each finding of a rule, and each warning that is suppressed.",
          "Rule",
          "Method",
          "About");
  private final Section uncached =
      new Section(
          "uncached",
          "What is not cached",
          "Methods that go to the delegate every time, and why.",
          "Why",
          "Methods");
  private final Section whole =
      new Section(
          "whole",
          "What clears all of a tenant",
          "Evictions of every entry that a tenant has.",
          "Key",
          "Method",
          "Justification");
  private final Section idle =
      new Section(
          "idle",
          "What clears nothing",
          "Evictions and puts whose entry no interface in this inventory reads.",
          "Key",
          "Method",
          "Justification");

  private final Json.Members inventory;

  /** How long each put keeps its entry, by its text in {@code clearedBy}. */
  private final Map<String, String> putTtls = new HashMap<>();

  /** The names of the entries that a method reads. */
  private final Map<String, List<String>> entriesOf = new HashMap<>();

  Sections(Json.Members inventory) {
    this.inventory = inventory;
    Json.Members entries = inventory.members(Joined.ENTRIES);
    for (String name : entries.values().keySet()) {
      entries
          .members(name)
          .texts("readBy")
          .forEach(label -> entriesOf.computeIfAbsent(label, l -> new ArrayList<>()).add(name));
    }
    each((name, signature, method) -> puts(name + "." + signature, method));
    each(this::reads);
    each(this::excepted);
    inventory
        .members("interfaces")
        .values()
        .forEach((name, facts) -> warned(name, "", (Json.Members) facts));
    each(this::warned);
    writes(whole, Joined.CLEARS_A_TENANT);
    writes(idle, Joined.CLEARS_NOTHING);
    inventory
        .members("interfaces")
        .values()
        .forEach((name, facts) -> uncached(name, (Json.Members) facts));
  }

  List<Section> all() {
    return List.of(cached, exceptions, warnings, whole, idle, uncached);
  }

  private interface Visitor {
    void visit(String interfaceName, String signature, Json.Members method);
  }

  private void each(Visitor visitor) {
    inventory.members("interfaces").values().keySet().stream()
        .forEach(
            name -> {
              Json.Members methods =
                  inventory.members("interfaces").members(name).members("methods");
              methods
                  .values()
                  .keySet()
                  .forEach(signature -> visitor.visit(name, signature, methods.members(signature)));
            });
  }

  private void puts(String label, Json.Members method) {
    Json.Members puts = method.members("puts");
    puts.values()
        .keySet()
        .forEach(key -> putTtls.put(label + " puts " + key, puts.members(key).text("ttl")));
  }

  private void reads(String name, String signature, Json.Members method) {
    method
        .members("reads")
        .values()
        .keySet()
        .forEach(key -> cached.add(name, read(name, signature, method, key)));
  }

  private Row read(String name, String signature, Json.Members method, String key) {
    Json.Members read = method.members("reads").members(key);
    String entry = entry(name + "." + signature, key);
    List<String> clearedBy = inventory.members(Joined.ENTRIES).members(entry).texts("clearedBy");
    boolean cleared = !inventory.texts(Joined.CLEARED_BY_NOTHING).contains(entry);
    int whole =
        read.text("tenancy").equals("tenant") ? inventory.texts(Joined.CLEARS_A_TENANT).size() : 0;
    SortedMap<String, String> justifications = Justifications.ofRead(method, key);
    Collection<String> suppressed = method.texts("suppressed");
    Collection<String> warnings = method.texts("warnings");
    String id = Html.id(name + "." + signature);
    return new Row(
        id,
        read.text("tenancy"),
        read.text("ttl"),
        !cleared ? "nothing" : clearedBy.isEmpty() ? "tenant" : "something",
        !justifications.isEmpty(),
        Row.rules(suppressed, warnings),
        List.of(
            Cells.entry(key, read),
            Cells.kept(read),
            Cells.readBy(name, Html.link(id, Html.name(signature)), method),
            Cells.clearedBy(name, clearedBy, whole, putTtls),
            Cells.excepted(
                justifications,
                suppressed.stream().map(this::titled).toList(),
                warnings.stream().map(this::titled).toList())));
  }

  /** The name of a read's entry: the key, or where kinds tell apart what has one key, more. */
  private String entry(String label, String key) {
    return entriesOf.getOrDefault(label, List.of()).stream()
        .filter(name -> name.startsWith(key))
        .min(Comparator.comparing(String::length))
        .orElse(key);
  }

  private void excepted(String name, String signature, Json.Members method) {
    Justifications.of(method)
        .forEach(
            (what, text) ->
                exceptions.add(
                    name,
                    Row.plain(
                        true, List.of(), Cells.what(what), Html.name(signature), Html.text(text))));
  }

  private void warned(String name, String signature, Json.Members facts) {
    String method = signature.isEmpty() ? "the interface" : Html.name(signature);
    for (String warning : facts.texts("warnings")) {
      String about = warning.replaceFirst("^\\S+ ?", "");
      warnings.add(
          name,
          Row.plain(
              false,
              Row.rules(List.of(), List.of(warning)),
              "<span class=\"warn\">" + Html.text(titled(warning)) + "</span>",
              method,
              about.isEmpty() ? "" : Html.key(about)));
    }
    for (String id : facts.texts("suppressed")) {
      warnings.add(
          name,
          Row.plain(false, List.of(id), Html.text(titled(id)), method, "suppressed in the source"));
    }
  }

  /** The id that a text begins with, and what that rule is called. */
  private String titled(String warning) {
    String id = warning.replaceFirst(" .*", "");
    return (id + " " + inventory.members(Together.RULES).text(id)).strip();
  }

  private void writes(Section section, String member) {
    Collection<String> texts = inventory.texts(member);
    each(
        (name, signature, method) -> {
          for (String does : List.of("evicts", "puts")) {
            method.members(does).values().keySet().stream()
                .filter(key -> texts.contains(name + "." + signature + " " + does + " " + key))
                .forEach(
                    key -> {
                      String text = method.members(does).members(key).text("justification");
                      section.add(
                          name,
                          Row.plain(
                              !text.isEmpty(),
                              method.texts("suppressed"),
                              Html.key(key),
                              Html.name(signature),
                              Html.text(text)));
                    });
          }
        });
  }

  /** Methods of one reason share a row. */
  private void uncached(String name, Json.Members facts) {
    SortedMap<String, List<String>> byReason = new TreeMap<>();
    Json.Members methods = facts.members("methods");
    for (String signature : methods.values().keySet()) {
      Json.Members method = methods.members(signature);
      String reason =
          method.has("through") && isWithoutKey(method)
              ? "Runs on the decorator: what it calls is cached"
              : method.text("uncached");
      if (!reason.isEmpty()) {
        byReason.computeIfAbsent(reason, unknown -> new ArrayList<>()).add(Html.name(signature));
      }
    }
    byReason.forEach(
        (reason, names) ->
            uncached.add(
                name, Row.plain(true, List.of(), Html.text(reason), String.join(", ", names))));
  }

  private static boolean isWithoutKey(Json.Members method) {
    return Stream.of("reads", "puts", "evicts")
        .allMatch(does -> method.members(does).values().isEmpty());
  }
}
