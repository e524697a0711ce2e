package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands that the page on consistency shows are understood. */
class ConsistencyPageTest {

  private static final Path TOP =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
  private static final Pattern COMMAND =
      Pattern.compile("mvn -q -Pchecker verify -Dchecker=\"([^\"]*)\"");

  @Test
  void eachPlanThatIsShownIsOne() throws IOException {
    List<String> plans =
        COMMAND
            .matcher(Files.readString(TOP.resolve("docs/consistency.md")))
            .results()
            .map(it -> it.group(1))
            .toList();

    assertThat(plans).hasSizeGreaterThanOrEqualTo(3);
    for (String words : plans) {
      assertThat(Plan.of(words.split(" ", -1))).hasToString(words);
    }
  }

  @Test
  void eachBugThatIsPlantedIsListed() throws IOException {
    List<String> listed =
        Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| [a-z' ]+ \\| [0-9.]+ s \\|$")
            .matcher(Files.readString(TOP.resolve("docs/consistency.md")))
            .results()
            .map(it -> it.group(1))
            .toList();

    assertThat(listed)
        .containsExactly(Arrays.stream(Bug.values()).map(Bug::name).toArray(String[]::new));
  }

  @Test
  void theProfileRunsThePlan() throws IOException {
    assertThat(Files.readString(TOP.resolve("examples/checker/pom.xml")))
        .contains("<id>checker</id>", "<argument>${checker}</argument>");
  }

  @Test
  void aReportRepeatsItsRunByThatCommand() {
    Plan plan = Plan.of("seed=7", "seconds=5");

    assertThat(COMMAND.matcher(Report.command(plan)).results().map(it -> it.group(1)))
        .containsExactly("seed=7 seconds=5");
  }
}
