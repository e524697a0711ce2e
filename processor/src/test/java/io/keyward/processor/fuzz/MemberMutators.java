package io.keyward.processor.fuzz;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds methods that the rules have nothing against, if nothing else of the source is in the way.
 */
final class MemberMutators {

  private static final Pattern DECLARED = Pattern.compile("(?:interface|class|record|enum) (\\w+)");

  /** Types that methods use. */
  private static final List<String> TYPES =
      Pools.words(
          """
          record Item(long id, String name, List<Item> parts) {}
          record Box<T>(T value, Optional<String> note) {}
          record Point(int x, Integer y) {}
          record Slug(@KeyPart(maxLength = 20) String text) {}
          record Account(UUID id, String name) {}
          record Company(UUID id) {}
          record Nested(Point at, Slug slug) { long area() { return 1; } }
          record Over(int n) { int n(int plus) { return n + plus; } }
          record Pair<A, B>(A a, B b) {}
          enum Color { RED, GREEN { @Override public String toString() { return ""; } } }
          class Bean { public long size; public Color tint; protected transient Runnable then; }
          sealed interface Shape permits Dot, Line {}
          record Dot(int x) implements Shape {}
          record Line(Dot from, Dot to) implements Shape {}
          """);

  private static final List<String> VALUES =
      List.of(
          "int",
          "String",
          "Item",
          "List<Item>",
          "Optional<Item>",
          "Map<UUID, Item>",
          "Item[]",
          "byte[]",
          "CompletableFuture<Item>",
          "CompletableFuture<Optional<Item>>",
          "Set<Color>",
          "Box<Item>",
          "Box<List<Item>>",
          "CompletionStage<List<Box<Item>>>",
          "BigDecimal",
          "Shape",
          "Bean",
          "boolean",
          "Map<Color, List<Shape>>",
          "Optional<Box<Bean>>",
          "long[]",
          "Pair<Item, Box<Point>>",
          "Color",
          "Pair<int[], Bean>",
          "Map<Point, Item>",
          "LocalDate",
          "Collection<Bean>");
  private static final List<String> KEYS =
      List.of(
          "long",
          "int",
          "Long",
          "UUID",
          "LocalDate",
          "Instant",
          "BigDecimal",
          "Locale",
          "Currency",
          "boolean",
          "char",
          "Color",
          "Point",
          "Slug",
          "ZoneId",
          "Date",
          "Nested",
          "Over",
          "@KeyPart(maxLength = 40) String",
          "@KeyPart(pattern = \"[a-z]+\") String",
          "@KeyPart(hashed = true) String",
          "@KeyPart(hashed = true) Nested",
          "byte",
          "Pair<Long, Color>",
          "@KeyPart(maxLength = 40, pattern = \"\\\\d{4}\", hashed = true) String",
          "YearMonth");

  private static final List<String> TENANTS =
      List.of(
          "@TenantParam UUID tenantId",
          "@TenantParam String tenant",
          "@TenantParam TenantId owner",
          "@TenantParam(crossTenantJustification = \"support\") long of",
          "@TenantParam Company company",
          "@TenantParam(path = \"id\") @KeyIgnore(reason = \"the tenant alone\") Account it");

  private MemberMutators() {}

  /** A read, with all of its parameters in the key. */
  static String read(Outline file, Dice dice) {
    List<String> names = parameterNames(dice);
    StringBuilder key = new StringBuilder("tenant:{tenant_id}:r" + dice.below(10_000));
    List<String> parameters = new ArrayList<>();
    boolean global = dice.oneIn(8);
    if (global) {
      key.replace(0, key.lastIndexOf(":"), "global");
    } else if (dice.oneIn(6)) {
      parameters.add(dice.of(TENANTS));
    }
    for (String name : names) {
      String type = dice.of(KEYS);
      parameters.add(type + " " + name);
      key.append(":{").append(dice.coin() ? name : Pools.snake(name)).append('}');
    }
    String more =
        dice.of(
            "",
            "",
            "",
            ", absentTtl = \"30s\"",
            ", refreshAfter = \"5m\"",
            ", staleIfError = \"1h\"");
    String value = dice.of(VALUES);
    if (List.of("int", "boolean").contains(value) && more.startsWith(", absent")) {
      more = "";
    }
    String method =
        "%s@Cacheable(key = %s, ttl = \"10m\"%s) %s %s(%s);"
            .formatted(
                global ? "@GlobalCache(justification = \"all alike\") " : "",
                Pools.literal(key.toString()),
                more,
                value,
                name("find", dice),
                String.join(", ", parameters));
    return with(file, dice, method);
  }

  /** A read of several entries at once. */
  static String batch(Outline file, Dice dice) {
    String element = dice.of("Long", "UUID", "Color", "Point", "Integer", "LocalDate", "Slug");
    String name = Pools.keyName(dice);
    String future = dice.oneIn(4) ? "CompletableFuture<%s>" : "%s";
    String method =
        "@Cacheable(key = \"tenant:{tenant_id}:b%d:{%s}\", ttl = \"10m\") %s %s(%s<%s> %s);"
            .formatted(
                dice.below(10_000),
                name,
                future.replace(
                    "%s", "Map<" + element + ", " + dice.of("Item", "Box<Item>", "Bean") + ">"),
                name("find", dice),
                dice.of("Collection", "List", "Set", "Collection"),
                dice.oneIn(5) ? "? extends " + element : element,
                name);
    return with(file, dice, method);
  }

  /** A method that is not cached, of any signature. */
  static String uncached(Outline file, Dice dice) {
    List<String> declared = SignatureMutators.declared(file);
    List<String> parameters = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      String name = dice.coin() ? "p" + i : Pools.name(dice);
      parameters.add(Pools.type(dice, declared) + " " + name);
    }
    String variables =
        dice.oneIn(3)
            ? dice.of("<T> ", "<T extends Comparable<T>> ", "<E extends Exception> ")
            : "";
    String thrown =
        dice.of("", "", "throws java.io.IOException", "throws Exception")
            + (variables.startsWith("<E") ? " throws E" : "");
    boolean through = dice.oneIn(4);
    return with(
        file,
        dice,
        (through
                ? "@ThroughCache default "
                : "@Uncached(reason = " + Pools.literal(Pools.text(dice)) + ") ")
            + variables
            + Pools.type(dice, declared)
            + " "
            + name("get", dice)
            + "("
            + String.join(", ", parameters)
            + ") "
            + thrown.replaceFirst("(?<=Exception) throws", ",")
            + (through ? "{ throw new IllegalStateException(); }" : ";"));
  }

  private static List<String> parameterNames(Dice dice) {
    List<String> names = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      String name = dice.oneIn(3) ? "p" + i : Pools.keyName(dice);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A name for a method, mostly one that nobody has. */
  static String name(String verb, Dice dice) {
    return dice.oneIn(4) ? Pools.name(dice) : verb + dice.below(10_000);
  }

  /** The source with one member more, and with the types that it mentions. */
  static String with(Outline file, Dice dice, String member) {
    List<Place<ClassTree>> interfaces =
        file.all(ClassTree.class).stream()
            .filter(type -> type.tree().getKind() == Tree.Kind.INTERFACE)
            .toList();
    if (interfaces.isEmpty()) {
      return file.text();
    }
    Place<ClassTree> first = dice.oneIn(5) ? dice.of(interfaces) : interfaces.get(0);
    StringBuilder members = new StringBuilder("\n  ").append(member).append('\n');
    for (int i = 0; i < TYPES.size(); i++) {
      TYPES.forEach(type -> declare(type, file.text(), members));
    }
    return file.insert(file.body(first.tree()), members.toString());
  }

  private static void declare(String type, String file, StringBuilder members) {
    Matcher declared = DECLARED.matcher(type);
    String name = declared.find() ? declared.group(1) : "";
    if (mentions(members.toString(), name) && !declares(file + members, name)) {
      members.append("  ").append(type).append('\n');
    }
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  private static boolean declares(String text, String name) {
    return Pattern.compile("(?:interface|class|record|enum) " + name + "\\b").matcher(text).find();
  }
}
