package io.keyward.processor.fuzz;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of keys. */
final class TemplateMutators {

  private TemplateMutators() {}

  /** Another template in the place of one, of the names that the method has or of any. */
  static String another(Outline file, Dice dice) {
    return with(file, dice, (place, old) -> Templates.random(dice, names(file, place, dice)));
  }

  /** A character more, less or other. */
  static String edited(Outline file, Dice dice) {
    return with(file, dice, (place, old) -> Templates.edited(old, dice));
  }

  /** The segments in another order, one twice, or one fewer. */
  static String shuffled(Outline file, Dice dice) {
    return with(
        file,
        dice,
        (place, old) -> {
          List<String> segments = new ArrayList<>(List.of(old.split(":", -1)));
          switch (dice.below(4)) {
            case 0 -> Collections.swap(segments, dice.below(segments.size()), segments.size() - 1);
            case 1 -> segments.add(dice.of(segments));
            case 2 -> segments.remove(dice.below(segments.size()));
            default -> segments.set(segments.size() - 1, "*");
          }
          return String.join(":", segments);
        });
  }

  /** A path after a placeholder, or one step fewer. */
  static String repathed(Outline file, Dice dice) {
    return with(
        file,
        dice,
        (place, old) ->
            dice.oneIn(3)
                ? old.replaceFirst("\\.\\w+\\}", "}")
                : old.replaceFirst(
                    "(?<!tenant_id)\\}(?=[^}]*$)",
                    "."
                        + dice.of("id", "value", "name", "x", "getId", dice.of(file.declared()))
                        + "}"));
  }

  /** The same key as another annotation has. */
  static String copied(Outline file, Dice dice) {
    List<Place<LiteralTree>> keys = file.values(Set.of("key"));
    return with(file, dice, (place, old) -> String.valueOf(dice.of(keys).tree().getValue()));
  }

  /** Another duration in the place of one. */
  static String duration(Outline file, Dice dice) {
    List<Place<LiteralTree>> durations =
        file.values(Set.of("ttl", "absentTtl", "refreshAfter", "staleIfError"));
    return durations.isEmpty()
        ? file.text()
        : file.with(dice.of(durations), Pools.literal(Pools.duration(dice)));
  }

  private interface Change {

    String apply(Place<LiteralTree> place, String old);
  }

  private static String with(Outline file, Dice dice, Change change) {
    List<Place<LiteralTree>> keys = file.values(Set.of("key"));
    if (keys.isEmpty()) {
      return file.text();
    }
    Place<LiteralTree> place = dice.of(keys);
    String instead = change.apply(place, String.valueOf(place.tree().getValue()));
    return file.with(place, Pools.literal(instead));
  }

  private static List<String> names(Outline file, Place<LiteralTree> place, Dice dice) {
    Optional<MethodTree> method = place.in(MethodTree.class).filter(any -> !dice.oneIn(6));
    return method
        .map(
            known ->
                known.getParameters().stream()
                    .map(parameter -> parameter.getName().toString())
                    .toList())
        .orElseGet(file::declared);
  }
}
