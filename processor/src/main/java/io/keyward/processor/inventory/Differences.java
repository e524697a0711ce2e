package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one inventory differs from another: each place with what was and what is. */
final class Differences {

  private static final int SHOWN = 40;
  private static final String NOTHING = "(nothing)";

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** In the order of their places; none where the facts are the same, however they are spelt. */
  static List<String> between(Json.Members was, Json.Members is) {
    Differences differences = new Differences();
    differences.compare(List.of(), facts(was), facts(is));
    return differences.found;
  }

  /** What a rule is called is no fact of a cache. */
  private static Json.Members facts(Json.Members inventory) {
    return inventory.without(Set.of(Together.RULES));
  }

  /** The first of {@code differences}, for people. */
  static String text(List<String> differences) {
    int more = differences.size() - SHOWN;
    return String.join("", differences.subList(0, Math.min(SHOWN, differences.size())))
        + (more > 0 ? "and " + more + " more\n" : "");
  }

  private void compare(List<String> path, @Nullable Json was, @Nullable Json is) {
    if (was instanceof Json.Members before && is instanceof Json.Members after) {
      Set<String> names = new TreeSet<>(before.values().keySet());
      names.addAll(after.values().keySet());
      names.forEach(
          name ->
              compare(
                  Stream.concat(path.stream(), Stream.of(name)).toList(),
                  before.values().get(name),
                  after.values().get(name)));
    } else if (is(Json.Items.class, was, is)) {
      items(path, items(was), items(is));
    } else if (was == null || !was.equals(is)) {
      add(path, was, is);
    }
  }

  /** Whether both are of that kind, or one of them is and the other is missing. */
  private static boolean is(Class<?> kind, @Nullable Json was, @Nullable Json is) {
    return (was == null || kind.isInstance(was)) && (is == null || kind.isInstance(is));
  }

  private static List<Json> items(@Nullable Json json) {
    return json instanceof Json.Items items ? items.values() : List.of();
  }

  /** Lists are sets here: sorted, each item once. */
  private void items(List<String> path, List<Json> was, List<Json> is) {
    Set<Json> before = new HashSet<>(was);
    Set<Json> after = new HashSet<>(is);
    was.stream().filter(item -> !after.contains(item)).forEach(item -> add(path, item, null));
    is.stream().filter(item -> !before.contains(item)).forEach(item -> add(path, null, item));
  }

  private void add(List<String> path, @Nullable Json was, @Nullable Json is) {
    found.add(place(path) + "\n  was: " + shown(was) + "\n  is:  " + shown(is) + "\n");
  }

  /**
   * {@code a.Users.name(long) reads tenant:{tenant_id}:user:{id}: ttl}; what is not of an interface
   * by its path.
   */
  private static String place(List<String> path) {
    if (path.size() < 2 || !path.get(0).equals("interfaces")) {
      return String.join(" > ", path);
    }
    StringBuilder place = new StringBuilder(path.get(1));
    int at = 2;
    if (path.size() > 3 && path.get(2).equals("methods")) {
      place.append('.').append(path.get(3));
      at = 4;
      if (path.size() > 5 && Facts.ACTIONS.containsKey(path.get(4))) {
        place.append(' ').append(path.get(4)).append(' ').append(path.get(5));
        at = 6;
      }
    }
    List<String> rest = path.subList(at, path.size());
    return place.append(rest.isEmpty() ? "" : ": " + String.join(" > ", rest)).toString();
  }

  private static String shown(@Nullable Json json) {
    if (json == null) {
      return NOTHING;
    }
    return json instanceof Json.Text text
        ? text.value()
        : JsonWriter.write(json).strip().replace("\n", "\n       ");
  }
}
