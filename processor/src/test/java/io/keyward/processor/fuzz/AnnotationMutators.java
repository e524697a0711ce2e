package io.keyward.processor.fuzz;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What becomes of annotations. */
final class AnnotationMutators {

  private static final List<String> ATTRIBUTES =
      List.of("absentTtl", "refreshAfter", "staleIfError", "justification");

  private AnnotationMutators() {}

  /** One fewer. */
  static String removed(Outline file, Dice dice) {
    List<Place<AnnotationTree>> all = file.all(AnnotationTree.class);
    return all.isEmpty() ? file.text() : file.with(dice.of(all), "");
  }

  /** One twice in its place. */
  static String doubled(Outline file, Dice dice) {
    List<Place<AnnotationTree>> all = file.all(AnnotationTree.class);
    if (all.isEmpty()) {
      return file.text();
    }
    Place<AnnotationTree> place = dice.of(all);
    return file.insert(place.start(), file.text(place.tree()) + " ");
  }

  /** One taken from where it is, or left there too, and put somewhere else. */
  static String moved(Outline file, Dice dice) {
    List<Place<AnnotationTree>> all = file.all(AnnotationTree.class);
    if (all.isEmpty()) {
      return file.text();
    }
    Place<AnnotationTree> place = dice.of(all);
    String text = file.text(place.tree());
    String without = dice.coin() ? file.text() : file.with(place, "");
    Outline rest = Outline.of(without);
    return rest.insert(somewhere(rest, dice), text + " ");
  }

  /** A new one, mostly where it may stand. */
  static String added(Outline file, Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> file.insert(onType(file, dice), ofType(dice) + " ");
      case 1, 2 -> file.insert(onMethod(file, dice), ofMethod(dice) + " ");
      case 3 -> file.insert(onParameter(file, dice), ofParameter(dice) + " ");
      default ->
          file.insert(
              somewhere(file, dice),
              dice.of(List.of(ofType(dice), ofMethod(dice), ofParameter(dice))) + " ");
    };
  }

  /** An attribute more or less, or another value of one. */
  static String attribute(Outline file, Dice dice) {
    List<Place<AssignmentTree>> given =
        file.all(AssignmentTree.class).stream()
            .filter(assignment -> assignment.in(AnnotationTree.class).isPresent())
            .toList();
    if (given.isEmpty()) {
      return file.text();
    }
    Place<AssignmentTree> place = dice.of(given);
    String name = place.tree().getVariable().toString();
    return switch (dice.below(5)) {
      case 0 -> {
        String more = dice.of(ATTRIBUTES);
        yield file.insert(place.end(), ", " + more + " = " + Pools.value(more, dice));
      }
      case 1 -> file.with(place, name + " = " + odd(file, place.tree().getExpression(), dice));
      default -> value(file, dice);
    };
  }

  private static String value(Outline file, Dice dice) {
    List<Place<LiteralTree>> values =
        file.values(
            Set.of(
                "ttl",
                "absentTtl",
                "refreshAfter",
                "staleIfError",
                "justification",
                "reason",
                "pattern",
                "methods",
                "path",
                "paths",
                "value",
                "crossTenantJustification"));
    if (values.isEmpty()) {
      return file.text();
    }
    Place<LiteralTree> place = dice.of(values);
    String name =
        place
            .in(AssignmentTree.class)
            .map(assignment -> assignment.getVariable().toString())
            .orElse("");
    return file.with(place, Pools.value(name, dice));
  }

  /** The same value in another way, or none that fits. */
  private static String odd(Outline file, ExpressionTree value, Dice dice) {
    String text = file.text(value);
    return dice.of(
        "{" + text + "}",
        "{}",
        "(" + text + ")",
        text + " + \"\"",
        "\"\" + " + text,
        "MISSING",
        "1",
        "null",
        "{" + text + ", " + text + "}",
        "\"\"\"\n x\"\"\"",
        "String.class",
        "-1",
        Pools.literal(Pools.text(dice)));
  }

  private static String ofMethod(Dice dice) {
    String key = Pools.value("key", dice);
    return switch (dice.below(14)) {
      case 0 -> "@Cacheable(key = " + key + ", ttl = " + Pools.value("ttl", dice) + ")";
      case 1, 2 -> "@CacheEvict(key = " + key + ")";
      case 3 -> "@CachePut(key = " + key + ", ttl = \"10m\")";
      case 4 -> "@Uncached(reason = " + Pools.value("reason", dice) + ")";
      case 5 -> "@GlobalCache(justification = " + Pools.value("justification", dice) + ")";
      case 6 -> "@SecuritySensitive(justification = \"x\")";
      case 7 -> "@NotSensitive(justification = " + Pools.value("justification", dice) + ")";
      case 8 -> dice.of("@Sensitive", "@SafeVarargs", "@Override", "@ThroughCache", "@Missing");
      case 9 ->
          dice.of("@Deprecated", "@Deprecated(forRemoval = true)", "@Deprecated(since = \"1\")");
      case 10 -> "@SuppressWarnings({\"KW409\", \"KW412\", \"KW411\", \"KW506\"})";
      case 11 ->
          dice.of("@SuppressWarnings(\"all\")", "@SuppressWarnings({})", "@SuppressWarnings(KW)");
      case 12 ->
          "@CacheEvict.List({@CacheEvict(key = " + key + "), @CacheEvict(key = " + key + ")})";
      default -> "@CacheEvict(key = \"tenant:{tenant_id}:*\")";
    };
  }

  private static String ofType(Dice dice) {
    String methods = ", methods = " + Pools.value("methods", dice) + ")";
    return switch (dice.below(9)) {
      case 0 -> "@Uncached(reason = " + Pools.value("reason", dice) + ")";
      case 1 -> "@Uncached(reason = \"x\"" + methods;
      case 2 -> "@CacheEvict(key = " + Pools.value("key", dice) + methods;
      case 3 -> "@CacheEvict(key = \"tenant:{tenant_id}:*\"" + methods;
      case 4 -> "@GlobalCache(justification = " + Pools.value("justification", dice) + ")";
      case 5 -> dice.of("@CacheCatalog", "@Sensitive", "@FunctionalInterface");
      case 6 -> dice.of("@Deprecated", "@Deprecated(forRemoval = true)");
      case 7 -> "@NotSensitive(justification = \"x\", paths = " + Pools.value("paths", dice) + ")";
      default -> "@SuppressWarnings({\"KW409\", \"rawtypes\", \"unchecked\", \"deprecation\"})";
    };
  }

  private static String ofParameter(Dice dice) {
    return switch (dice.below(8)) {
      case 0 -> "@KeyPart(maxLength = " + dice.of("40", "0", "-1", "2147483647") + ")";
      case 1 -> "@KeyPart(hashed = true)";
      case 2 -> "@KeyPart(pattern = " + Pools.value("pattern", dice) + ")";
      case 3 -> "@KeyPart(value = " + Pools.value("value", dice) + ", maxLength = 9)";
      case 4 -> "@KeyIgnore(reason = " + Pools.value("reason", dice) + ")";
      case 5 -> "@TenantParam(path = " + Pools.value("path", dice) + ")";
      case 6 -> "@TenantParam(crossTenantJustification = " + Pools.value("reason", dice) + ")";
      default -> dice.of("@TenantParam", "@NotSensitive(justification = \"x\")", "@Sensitive");
    };
  }

  private static int onType(Outline file, Dice dice) {
    return start(file.all(ClassTree.class), dice);
  }

  private static int onMethod(Outline file, Dice dice) {
    return start(file.methods(), dice);
  }

  private static int onParameter(Outline file, Dice dice) {
    return start(file.parameters(), dice);
  }

  private static int somewhere(Outline file, Dice dice) {
    List<Place<? extends Tree>> places = new ArrayList<>(file.all(ClassTree.class));
    places.addAll(file.all(MethodTree.class));
    places.addAll(file.all(VariableTree.class));
    places.addAll(dice.oneIn(4) ? file.types() : List.of());
    return places.isEmpty() ? -1 : dice.of(places).start();
  }

  private static <T extends Tree> int start(List<Place<T>> places, Dice dice) {
    return places.isEmpty() ? -1 : dice.of(places).start();
  }
}
