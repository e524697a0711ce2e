package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.rule.CrossJudgement;
import io.keyward.processor.rule.Rules;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import io.keyward.processor.write.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the compiler warns of as cleared by nothing is what the inventory shows so, and what it
 * calls an orphan is what the inventory shows as clearing nothing: over all examples of all rules,
 * the golden sources, and larger sets.
 */
class JudgedAlikeTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/rules");
  private static final Pattern MESSAGE =
      Pattern.compile("\\[(KW\\d{3})\\] ([\\w.]+)\\.\\w+: .*?\"([^\" ]*:[^\" ]*)\"(.*)");

  /** What no rule accepts has no facts, but for the rules on several interfaces and warnings. */
  private static final Pattern HAVE_FACTS =
      Pattern.compile("/good/|KW(109|306|404|405|406|409|411|412|504|506)");

  private static final Set<String> COMPARED = Set.of("KW306", "KW404", "KW406", "KW409");

  private static final AtomicInteger COMPARISONS = new AtomicInteger();

  /** One set of sources, by name. */
  private record Case(String name, List<Source> sources) {

    Compilation compile() {
      return Compilation.of(sources.toArray(new Source[0]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All examples, without what would silence a warning. */
  static Stream<Case> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> HAVE_FACTS.matcher(file.toString()).find())
          .sorted()
          .map(JudgedAlikeTest::example)
          .toList()
          .stream();
    }
  }

  static Stream<Case> goldens() {
    return Golden.all().stream().map(golden -> new Case(golden.toString(), golden.sources()));
  }

  @ParameterizedTest
  @MethodSource({"examples", "goldens"})
  void pageAndCompilerAgree(Case each) {
    Compilation compilation = each.compile();
    if (isWhole(compilation)) {
      COMPARISONS.incrementAndGet();
      assertAgreement(compilation);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theyAgreeOnLargerSets(long seed) {
    Compilation compilation =
        Compilation.of(new RandomCaches(seed).sources(40).toArray(new Source[0]));

    assertThat(isWhole(compilation)).as("%s", compilation).isTrue();
    assertThat(compilation.found())
        .extracting(found -> found.id())
        .contains("KW404", "KW409")
        .doesNotContain("KW111");
    assertAgreement(compilation);
  }

  /** Where a rule has an error against an interface there is nothing to compare. */
  @AfterAll
  static void mostWereCompared() {
    assertThat(COMPARISONS.get()).isGreaterThan(60);
  }

  private static boolean isWhole(Compilation compilation) {
    return !compilation.index().isEmpty()
        && compilation.index().size() == compilation.resources().size()
        && compilation.found().stream().noneMatch(found -> found.id().equals("KW111"));
  }

  private static void assertAgreement(Compilation compilation) {
    SortedMap<String, Json.Members> interfaces = facts(compilation);
    CrossJudgement judgement = Rules.check(Facts.index(interfaces));
    Json.Members joined = Joined.of(interfaces, judgement);

    assertThat(said(joined)).as("what rules say").isEqualTo(told(compilation, ""));
    assertThat(uncleared(joined))
        .as("what nothing evicts")
        .isEqualTo(withoutIds(told(compilation, "nothing here or on the class path evicts")));
    SortedSet<String> orphans = withoutIds(told(compilation, "", "KW404"));
    assertThat(idle(joined, true)).as("what clears nothing").isEqualTo(orphans);
    assertThat(idle(joined, false)).containsAll(orphans);
    assertThat(count(Page.of(joined), "data-cleared=\"nothing\""))
        .as("what the page shows as cleared by nothing")
        .isEqualTo(reads(joined, true));
    assertThat(
            count(Page.of(joined), "data-cleared=\"something\"")
                + count(Page.of(joined), "data-cleared=\"tenant\""))
        .isEqualTo(reads(joined, false));
  }

  /** {@code KW409 Users tenant:{tenant_id}:user:{id}}, as the compiler told. */
  private static SortedSet<String> told(Compilation compilation, String words, String... ids) {
    List<String> wanted = ids.length == 0 ? List.copyOf(COMPARED) : Arrays.asList(ids);
    SortedSet<String> told = new TreeSet<>();
    for (String message : compilation.messages()) {
      Matcher matcher = MESSAGE.matcher(message);
      if (matcher.find() && wanted.contains(matcher.group(1)) && message.contains(words)) {
        told.add(matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3));
      }
    }
    return told;
  }

  /** The same, as the inventory says it. */
  private static SortedSet<String> said(Json.Members joined) {
    SortedSet<String> said = new TreeSet<>();
    each(
        joined,
        (type, method) ->
            method.texts("warnings").stream()
                .filter(warning -> COMPARED.contains(warning.substring(0, 5)))
                .forEach(
                    warning -> said.add(warning.substring(0, 6) + type + warning.substring(5))));
    return said;
  }

  private static SortedSet<String> uncleared(Json.Members joined) {
    SortedSet<String> uncleared = new TreeSet<>();
    List<String> entries = joined.texts(Joined.CLEARED_BY_NOTHING);
    for (String entry : entries) {
      for (String reader : joined.members(Joined.ENTRIES).members(entry).texts("readBy")) {
        String name = Html.brief(reader).replaceFirst("\\.\\w+\\(.*", "");
        uncleared.add(name + " " + entry.replaceFirst(" \\(.*", ""));
      }
    }
    return uncleared;
  }

  private static SortedSet<String> idle(Json.Members joined, boolean withoutPromised) {
    SortedSet<String> idle = new TreeSet<>();
    each(
        joined,
        (type, method) -> {
          for (String does : List.of("evicts", "puts")) {
            Json.Members keys = method.members(does);
            for (String key : keys.values().keySet()) {
              boolean promised = !keys.members(key).text("justification").isEmpty();
              boolean clearsNothing =
                  joined.texts(Joined.CLEARS_NOTHING).stream()
                      .anyMatch(
                          text ->
                              text.endsWith(") " + does + " " + key)
                                  && Html.brief(text).startsWith(type + "."));
              if (clearsNothing && !(promised && withoutPromised)) {
                idle.add(type + " " + key);
              }
            }
          }
        });
    return idle;
  }

  private static int reads(Json.Members joined, boolean uncleared) {
    List<String> entries = joined.texts(Joined.CLEARED_BY_NOTHING);
    return joined.members(Joined.ENTRIES).values().keySet().stream()
        .filter(entry -> entries.contains(entry) == uncleared)
        .mapToInt(entry -> joined.members(Joined.ENTRIES).members(entry).texts("readBy").size())
        .sum();
  }

  private interface Visitor {
    void visit(String type, Json.Members method);
  }

  private static void each(Json.Members joined, Visitor visitor) {
    Json.Members interfaces = joined.members("interfaces");
    for (String name : interfaces.values().keySet()) {
      Json.Members methods = interfaces.members(name).members("methods");
      methods
          .values()
          .keySet()
          .forEach(signature -> visitor.visit(Html.brief(name), methods.members(signature)));
    }
  }

  private static SortedMap<String, Json.Members> facts(Compilation compilation) {
    SortedMap<String, Json.Members> facts = new TreeMap<>();
    for (Map.Entry<String, String> file : compilation.resources().entrySet()) {
      try {
        Json.Members members = Inventories.members(file.getKey(), file.getValue());
        facts.put(members.text("interface"), members);
      } catch (WrongUseException e) {
        throw new AssertionError(e);
      }
    }
    return facts;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static SortedSet<String> withoutIds(SortedSet<String> told) {
    return told.stream()
        .map(text -> text.substring(6))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Case example(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    String name = file.getFileName().toString();
    List<Source> sources = new ArrayList<>();
    for (String part : ("// file: " + name + "\n" + text).split("(?m)^// file: ", -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        String source = part.substring(end).replaceAll("@SuppressWarnings\\(.*?\\)", "");
        sources.add(Source.of("example/" + part.substring(0, end), source));
      }
    }
    return new Case(EXAMPLES.relativize(file).toString(), sources);
  }
}
