package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Key templates, from right ones to garbage. */
final class Templates {

  private static final List<String> CHARACTERS =
      List.of(
          "{",
          "}",
          ":",
          "*",
          ".",
          "_",
          "-",
          " ",
          "$",
          "\\",
          "\"",
          "%",
          "/",
          "a",
          "Z",
          "0",
          "é",
          "名",
          "\n",
          "\0",
          "\u202e",
          "\ud83d\ude00",
          "\ud800",
          "{}",
          "::",
          "{{",
          "}}",
          "'",
          "@",
          "&",
          "<");
  private static final List<String> RESOURCES =
      List.of("user", "order", "a", "user-logins.v2", "X", "0", "_", "tenant", "global", "keyward");

  private Templates() {}

  /**
   * Any template.
   *
   * @param names that its placeholders may have
   */
  static String random(Dice dice, List<String> names) {
    return switch (dice.below(12)) {
      case 0 -> garbage(dice);
      case 1 -> edited(wellFormed(dice, names), dice);
      case 2 -> "global:" + dice.of(RESOURCES) + tail(dice, names);
      case 3 -> "tenant:{tenant_id}:" + dice.of("*", "user:*", "order:*", "global:*", ":*", "**");
      default -> wellFormed(dice, names);
    };
  }

  /** One that the grammar allows. */
  static String wellFormed(Dice dice, List<String> names) {
    String head = dice.of("tenant:", "tenant:", "tenant:", "", "{env}:tenant:", "t{env}:");
    return head + "{tenant_id}:" + dice.of(RESOURCES) + tail(dice, names);
  }

  private static String tail(Dice dice, List<String> names) {
    StringBuilder tail = new StringBuilder();
    for (int i = dice.below(4); i > 0; i--) {
      tail.append(':');
      switch (dice.below(8)) {
        case 0 -> tail.append("by-").append(dice.of(RESOURCES));
        case 1 -> tail.append("v{").append(name(dice, names)).append("}x");
        case 2 -> tail.append('{').append(name(dice, names)).append(path(dice, names)).append('}');
        case 3 -> tail.append(dice.of("{env}", "{tenant_id}", "{result}", "{result.id}"));
        default -> tail.append('{').append(name(dice, names)).append('}');
      }
    }
    return tail.toString();
  }

  private static String name(Dice dice, List<String> names) {
    String name = names.isEmpty() ? Pools.name(dice) : dice.of(names);
    return dice.oneIn(3) ? name : Pools.snake(name);
  }

  private static String path(Dice dice, List<String> names) {
    return "." + String.join(".", Pools.several(dice.between(1, 2), () -> name(dice, names)));
  }

  /** One with a character more, less or other. */
  static String edited(String template, Dice dice) {
    int[] points = template.codePoints().toArray();
    List<String> parts = new ArrayList<>();
    for (int point : points) {
      parts.add(Character.toString(point));
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      int at = dice.below(parts.size() + 1);
      boolean inside = at < parts.size();
      switch (dice.below(4)) {
        case 0 -> parts.add(at, dice.of(CHARACTERS));
        case 1 -> {
          if (inside) {
            parts.remove(at);
          }
        }
        case 2 -> {
          if (inside) {
            parts.set(at, dice.of(CHARACTERS));
          }
        }
        default -> {
          if (inside) {
            parts.add(parts.get(at));
          }
        }
      }
    }
    return String.join("", parts);
  }

  private static String garbage(Dice dice) {
    int length = dice.oneIn(20) ? dice.of(List.of(200, 201, 5_000)) : dice.below(30);
    return String.join("", Pools.several(length, () -> dice.of(CHARACTERS)));
  }
}
