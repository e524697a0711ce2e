package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where one inventory differs from another: each place with what was and what is. */
final class Differences {

  private static final int SHOWN = 40;
  private static final String NOTHING = "(nothing)";

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** In the order of their places; none where the facts are the same, however they are spelt. */
  static List<String> between(Json was, Json is) {
    Differences differences = new Differences();
    differences.compare("", was, is);
    return differences.found;
  }

  /** The first of {@code differences}, for people. */
  static String text(List<String> differences) {
    int more = differences.size() - SHOWN;
    return String.join("", differences.subList(0, Math.min(SHOWN, differences.size())))
        + (more > 0 ? "and " + more + " more\n" : "");
  }

  private void compare(String path, @Nullable Json was, @Nullable Json is) {
    if (was instanceof Json.Members before && is instanceof Json.Members after) {
      Set<String> names = new TreeSet<>(before.values().keySet());
      names.addAll(after.values().keySet());
      names.forEach(
          name ->
              compare(
                  path.isEmpty() ? name : path + " > " + name,
                  before.values().get(name),
                  after.values().get(name)));
    } else if (was instanceof Json.Items before && is instanceof Json.Items after) {
      items(path, before, after);
    } else if (was == null || !was.equals(is)) {
      add(path, was, is);
    }
  }

  /** Lists are sets here: sorted, each item once. */
  private void items(String path, Json.Items was, Json.Items is) {
    Set<Json> before = new HashSet<>(was.values());
    Set<Json> after = new HashSet<>(is.values());
    was.values().stream()
        .filter(item -> !after.contains(item))
        .forEach(item -> add(path, item, null));
    is.values().stream()
        .filter(item -> !before.contains(item))
        .forEach(item -> add(path, null, item));
  }

  private void add(String path, @Nullable Json was, @Nullable Json is) {
    found.add(path + "\n  was: " + shown(was) + "\n  is:  " + shown(is) + "\n");
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
