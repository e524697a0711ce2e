package io.keyward.processor.inventory;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.CrossJudgement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The interfaces of a joined inventory: their own facts, and what the rules that look at several of
 * them say of each method. A finding is its id and the key that it is about; its wording may
 * change.
 */
final class Together {

  /** The member with what rules are called. */
  static final String RULES = "rules";

  private final SortedMap<String, Json.Members> alone;
  private final Map<String, SortedSet<String>> found = new HashMap<>();

  Together(SortedMap<String, Json.Members> alone, List<CrossJudgement.Found> found) {
    this.alone = alone;
    for (CrossJudgement.Found each : found) {
      this.found
          .computeIfAbsent(Facts.label(each.at()), method -> new TreeSet<>())
          .add(each.id() + " " + each.at().key().template().text());
    }
  }

  Json.Members interfaces() {
    SortedMap<String, Json> named = new TreeMap<>();
    alone.forEach((name, facts) -> named.put(name, facts(name, facts)));
    return new Json.Members(named);
  }

  /** Of each rule that is warned of or suppressed, what it is called. */
  Json.Members rules() {
    SortedSet<String> ids = new TreeSet<>();
    interfaces()
        .values()
        .values()
        .forEach(
            facts -> {
              add(ids, (Json.Members) facts);
              ((Json.Members) facts)
                  .members("methods")
                  .values()
                  .values()
                  .forEach(method -> add(ids, (Json.Members) method));
            });
    return Arrays.stream(RuleId.values())
        .filter(id -> ids.contains(id.name()))
        .map(id -> Map.entry(id.name(), new Json.Text(id.title())))
        .collect(Json.toMembers());
  }

  private static void add(SortedSet<String> ids, Json.Members facts) {
    ids.addAll(Row.rules(facts.texts("suppressed"), facts.texts("warnings")));
  }

  /** Without what the file's name and the inventory's head say, and what is not for people. */
  private Json.Members facts(String name, Json.Members facts) {
    SortedMap<String, Json> own =
        new TreeMap<>(facts.without(Set.of("interface", "format")).values());
    Json.Members methods = facts.members("methods");
    SortedMap<String, Json> judged = new TreeMap<>();
    methods
        .values()
        .keySet()
        .forEach(
            signature ->
                judged.put(signature, method(name + "." + signature, methods.members(signature))));
    own.put("methods", new Json.Members(judged));
    return new Json.Members(own);
  }

  private Json.Members method(String label, Json.Members method) {
    SortedMap<String, Json> facts = new TreeMap<>(method.values());
    for (String does : Facts.ACTIONS.keySet()) {
      if (method.has(does)) {
        facts.put(does, withoutKinds(method.members(does)));
      }
    }
    SortedSet<String> warnings = new TreeSet<>(method.texts("warnings"));
    warnings.addAll(found.getOrDefault(label, new TreeSet<>()));
    if (!warnings.isEmpty()) {
      facts.put("warnings", Json.texts(warnings));
    }
    return new Json.Members(facts);
  }

  private static Json.Members withoutKinds(Json.Members keys) {
    SortedMap<String, Json> all = new TreeMap<>();
    keys.values()
        .keySet()
        .forEach(key -> all.put(key, keys.members(key).without(Set.of(Facts.KINDS))));
    return new Json.Members(all);
  }
}
