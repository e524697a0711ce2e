package io.keyward.processor.parse;

import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.Options;
import io.keyward.processor.model.Options.ComponentModel;
import io.keyward.processor.model.Options.ValueCodecKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/** Reads the processor's options; what is wrong with them becomes a problem, never an exception. */
public final class OptionsParser {

  static final String PREFIX = "keyward.";

  /** All options there are. */
  public static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "keyward.componentModel",
              "keyward.maxTtl",
              "keyward.domainPackages",
              "keyward.tenantTypes",
              "keyward.tenantParameters",
              "keyward.decoratorPrefix",
              "keyward.valueCodec",
              "keyward.inventory",
              "keyward.index"));

  private static final String DEFAULT_MAX_TTL = "7d";

  private final Map<String, String> given;
  private final List<String> problems = new ArrayList<>();

  private OptionsParser(Map<String, String> given) {
    this.given = given;
  }

  /** Reads what the compiler was given; a flag without a value has a null one. */
  public static Options parse(Map<String, String> given) {
    return new OptionsParser(given).parse();
  }

  /**
   * All that are known, and those of ours that are given: an unknown one is our rule's to report,
   * not the compiler's besides.
   */
  public static Set<String> supported(Map<String, String> given) {
    Set<String> names = new TreeSet<>(NAMES);
    given.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
    return names;
  }

  private Options parse() {
    new TreeSet<>(given.keySet())
        .stream()
            .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
            .forEach(this::unknown);
    return new Options(
        ComponentModel.valueOf(
            oneOf("componentModel", "none", "spring", "jakarta").toUpperCase(Locale.ROOT)),
        maxTtl(),
        list("domainPackages", "a package", SourceVersion::isName),
        list("tenantTypes", "a type and a path, as in a.b.TenantRef#id", OptionsParser::isTypePath),
        list("tenantParameters", "a parameter's name", SourceVersion::isIdentifier),
        decoratorPrefix(),
        ValueCodecKind.valueOf(oneOf("valueCodec", "jackson", "custom").toUpperCase(Locale.ROOT)),
        oneOf("inventory", "true", "false").equals("true"),
        oneOf("index", "true", "false").equals("true"),
        List.copyOf(problems));
  }

  private void unknown(String name) {
    problems.add("The option " + name + " is unknown. Known are " + String.join(", ", NAMES) + ".");
  }

  private String oneOf(String name, String... values) {
    String value = value(name, values[0]);
    if (Arrays.asList(values).contains(value)) {
      return value;
    }
    problem(name, value, "one of " + String.join(", ", values));
    return values[0];
  }

  private long maxTtl() {
    String value = value("maxTtl", DEFAULT_MAX_TTL);
    if (DurationParser.parse(value) instanceof LifetimeModel.Lasting lasting) {
      return lasting.nanos();
    }
    problem("maxTtl", value, "a duration such as 12h or 7d");
    return nanos(DEFAULT_MAX_TTL);
  }

  private List<String> list(String name, String what, Predicate<String> valid) {
    List<String> items = new ArrayList<>();
    for (String item : value(name, "").split(",", -1)) {
      if (valid.test(item.trim())) {
        items.add(item.trim());
      } else if (!item.isBlank()) {
        problem(name, item.trim(), what);
      }
    }
    return List.copyOf(items);
  }

  private String decoratorPrefix() {
    String value = value("decoratorPrefix", "Cached");
    if (SourceVersion.isIdentifier(value)) {
      return value;
    }
    problem("decoratorPrefix", value, "the beginning of a class's name");
    return "Cached";
  }

  private static boolean isTypePath(String item) {
    int hash = item.indexOf('#');
    return hash < 0
        ? SourceVersion.isName(item)
        : SourceVersion.isName(item.substring(0, hash))
            && SourceVersion.isName(item.substring(hash + 1));
  }

  private String value(String name, String otherwise) {
    String value = given.get(PREFIX + name);
    return value != null ? value : given.containsKey(PREFIX + name) ? "" : otherwise;
  }

  private static long nanos(String duration) {
    return ((LifetimeModel.Lasting) DurationParser.parse(duration)).nanos();
  }

  private void problem(String name, String value, String expected) {
    problems.add(
        "The option " + PREFIX + name + " is '" + value + "', which is not " + expected + ".");
  }
}
