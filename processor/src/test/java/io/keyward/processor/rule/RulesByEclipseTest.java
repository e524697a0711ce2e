package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler shows what javac shows: the same ids on the same lines. */
class RulesByEclipseTest {

  /**
   * It has no place for a message on a record or a component. It stands on what holds the record:
   * in the right file, and the message names the component.
   */
  private static final Map<String, Holder> HOLDERS =
      Map.of(
          "BothAtOnce", new Holder(8, 1),
          "HarmlessPassword", new Holder(8, 1),
          "InTheKey", new Holder(7, 3),
          "NobodyAsked", new Holder(8, 1),
          "NothingIsSilenced", new Holder(9, 5));

  /** The line of what holds the records, and how many of the marks, the first ones, are theirs. */
  private record Holder(long line, int marks) {}

  /** It does not look for annotations on the members of annotation types. */
  private static final Set<String> NOT_SEEN = Set.of("AnnotationType");

  static Stream<Example> accepted() {
    return Example.all().filter(Example::good);
  }

  static Stream<Example> rejected() {
    return Example.all().filter(example -> !example.good());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void saysNothingOfWhatIsAcceptedAndCompilesWhatIsWritten(Example example) {
    Compilation compilation = compile(example);

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.successful()).as(compilation.toString()).isTrue();
    assertThat(compilation.classes()).containsKeys(keys(compilation.generated()));
    assertThat(compilation.classes()).containsKeys(keys(compilation.index()));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void showsTheSameIdsOnTheSameLines(Example example) {
    Compilation compilation = compile(example);

    SortedSet<Found> found = compilation.found();
    if (example.id() != RuleId.KW409) {
      found.removeIf(other -> other.id().equals("KW409"));
    }
    assertThat(found).as(compilation.toString()).isEqualTo(expected(example));
    assertThat(compilation.successful()).isEqualTo(found.stream().noneMatch(Found::error));
  }

  @Test
  void whatIsExpectedOtherwiseIsAboutExamplesThatThereAre() {
    List<String> names = Example.all().map(Example::name).toList();

    assertThat(names).containsAll(HOLDERS.keySet()).containsAll(NOT_SEEN);
  }

  private static SortedSet<Found> expected(Example example) {
    if (NOT_SEEN.contains(example.name())) {
      return new TreeSet<>();
    }
    SortedSet<Found> expected = example.expected();
    Holder holder = HOLDERS.getOrDefault(example.name(), new Holder(0, 0));
    for (Found onRecord : expected.stream().limit(holder.marks()).toList()) {
      expected.remove(onRecord);
      expected.add(new Found(onRecord.id(), onRecord.error(), onRecord.file(), holder.line()));
    }
    return expected;
  }

  private static Compilation compile(Example example) {
    return example.setup().byEclipse().compile(example.sources());
  }

  private static String[] keys(Map<String, String> files) {
    return files.keySet().toArray(new String[0]);
  }
}
