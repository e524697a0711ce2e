package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decorators, byte for byte; {@code -Dkeyward.golden=record} records them anew, to be read in the
 * diff.
 */
class GoldenTest {

  private static final boolean RECORDING = "record".equals(System.getProperty("keyward.golden"));
  private static final int COLUMNS = 100;

  static List<Golden> cases() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decoratorsAreTheGoldenOnesAndCompileWithoutAWarning(Golden golden) {
    Compilation compilation = golden.compile();
    if (RECORDING) {
      golden.record(compilation);
    }
    assertThat(compilation.found()).isEmpty();
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    assertThat(Golden.actual(compilation)).isNotEmpty().isEqualTo(golden.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void byEclipsesCompilerTheyAreTheSameAndSoAreIndexAndFacts(Golden golden) {
    Compilation byJavac = golden.compile();
    Compilation byEclipse =
        Compilation.with().byEclipse().compile(golden.sources().toArray(new Source[0]));

    assertThat(byEclipse.found()).as(byEclipse.toString()).isEmpty();
    assertThat(byEclipse.successful()).as(byEclipse.toString()).isTrue();
    assertThat(Golden.actual(byEclipse)).isEqualTo(golden.expected());
    assertThat(byEclipse.index()).isNotEmpty().isEqualTo(byJavac.index());
    assertThat(byEclipse.resources()).isNotEmpty().isEqualTo(byJavac.resources());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linesAreNoLongerThanAHundredColumnsAndEndInNoBlank(Golden golden) {
    assertThat(golden.expected().values().stream().flatMap(String::lines))
        .filteredOn(line -> !isUnbreakable(line))
        .allMatch(line -> line.length() <= COLUMNS)
        .allMatch(line -> line.equals(line.stripTrailing()));
  }

  /** JavaPoet breaks no type parameters and no type. */
  private static boolean isUnbreakable(String line) {
    return line.contains(" extends ") && !line.startsWith(" *");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decoratorsBranchNowhereAndSuppressOnlyWhatTheirInterfaceSays(Golden golden) {
    Stream<String> code =
        golden.expected().values().stream()
            .flatMap(String::lines)
            .filter(line -> !line.startsWith(" *"));
    assertThat(code.toList())
        .noneMatch(line -> line.matches(".*\\b(if|for|while|switch|try|catch|synchronized)\\b.*"))
        .filteredOn(line -> line.contains("@SuppressWarnings"))
        .allMatch(line -> line.matches(".*\"(deprecation|removal|rawtypes|unchecked)\".*"));
  }
}
