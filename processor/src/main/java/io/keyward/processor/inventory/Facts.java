package io.keyward.processor.inventory;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKey.Standing;
import io.keyward.processor.model.IndexedType;
import io.keyward.processor.parse.IndexedKinds;
import io.keyward.processor.parse.TemplateParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes the facts of interfaces the index that the rules judge by, so that the inventory and the
 * compiler cannot disagree.
 */
final class Facts {

  /** What a method does with a key, by its name in the facts. */
  static final Map<String, Action> ACTIONS =
      Map.of("reads", Action.READ, "puts", Action.PUT, "evicts", Action.EVICT);

  /** The member with the kinds of a key's placeholders: not for people, {@code placeholders} is. */
  static final String KINDS = "kinds";

  private static final String DECIDES = "@SecuritySensitive";

  private Facts() {}

  /** The index of {@code interfaces}, which are by qualified name; no rule has an error there. */
  static Index index(SortedMap<String, Json.Members> interfaces) {
    List<IndexedType> types = new ArrayList<>();
    interfaces.forEach(
        (name, facts) ->
            types.add(new IndexedType(name, true, facts.has("catalog"), false, keys(name, facts))));
    return new Index(types);
  }

  /** The method as the inventory names it: {@code a.Users.name(long)}. */
  static String label(Index.Entry entry) {
    return entry.key().label();
  }

  /** What a method does, as the inventory says it: {@code evicts}. */
  static String does(Action action) {
    return action == Action.READ ? "reads" : action == Action.PUT ? "puts" : "evicts";
  }

  private static List<IndexedKey> keys(String name, Json.Members facts) {
    List<IndexedKey> keys = new ArrayList<>();
    Json.Members methods = facts.members("methods");
    for (String signature : methods.values().keySet()) {
      Json.Members method = methods.members(signature);
      for (Action action : Action.values()) {
        Json.Members ofAction = method.members(does(action));
        for (String key : ofAction.values().keySet()) {
          keys.add(key(name, signature, method, action, key, ofAction.members(key)));
        }
      }
    }
    return keys;
  }

  private static IndexedKey key(
      String name,
      String signature,
      Json.Members method,
      Action action,
      String key,
      Json.Members facts) {
    return new IndexedKey(
        name + "." + signature,
        new Standing(signature, false, 0),
        action,
        TemplateParser.parse(key, action == Action.EVICT),
        facts.texts(KINDS).stream().map(IndexedKinds::parse).toList(),
        false,
        facts.text("value"),
        millis(facts),
        action != Action.EVICT && method.members("exceptions").has(DECIDES),
        action == Action.EVICT && !facts.text("justification").isEmpty(),
        Set.copyOf(method.texts("suppressed")));
  }

  /** As the index keeps it: 0 is not known, -1 for ever. */
  private static long millis(Json.Members facts) {
    String ttl = facts.text("ttl");
    String stale = facts.text("staleIfError");
    if (ttl.equals(Lifetime.ETERNAL) || stale.equals(Lifetime.ETERNAL)) {
      return -1;
    }
    return (ttl.isEmpty() ? 0 : Lifetime.millis(ttl))
        + (stale.isEmpty() ? 0 : Lifetime.millis(stale));
  }
}
