package io.keyward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tables of docs/consistency.md say what the model shows; {@code -Dkeyward.golden=record}
 * writes the one of the mutations anew.
 */
class PageTest {

  private static final boolean RECORDING = "record".equals(System.getProperty("keyward.golden"));
  private static final Path PAGE = Path.of("../docs/consistency.md").toAbsolutePath();
  private static final String HEAD = "| taken out, or bent | with |";

  @Test
  void eachMutationIsOnThePage() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PAGE));
    int from = lines.indexOf(HEAD) + 2;
    assertThat(from).as("the line '%s'", HEAD).isGreaterThan(1);
    int to = from;
    while (to < lines.size() && lines.get(to).startsWith("|")) {
      to++;
    }
    List<String> rows = rows();
    if (RECORDING) {
      lines.subList(from, to).clear();
      lines.addAll(from, rows);
      Files.write(PAGE, lines);
    } else {
      assertThat(lines.subList(from, to)).isEqualTo(rows);
    }
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Mutation mutation : Mutation.values()) {
      rows.add("| %s | %s |".formatted(mutation.words, mutation.scenario.faults()));
    }
    for (Elsewhere step : Elsewhere.values()) {
      rows.add("| %s | %s: `%s` |".formatted(step.words, step.needs, step.simpleName()));
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(Elsewhere.class)
  void whatIsShownElsewhereIsThere(Elsewhere step) throws ReflectiveOperationException {
    Class<?> shows = Class.forName(step.testClass);

    assertThat(shows.getDeclaredMethod(step.test).isAnnotationPresent(Test.class)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void eachWindowIsOnThePageWithWhatOpensIt(Window window) throws IOException {
    String openings =
        Arrays.stream(Opening.values())
            .filter(it -> it.window == window)
            .map(it -> "`" + it + "`")
            .collect(Collectors.joining(", "));

    assertThat(Files.readAllLines(PAGE))
        .anyMatch(
            line ->
                line.startsWith("| " + window.words + " |")
                    && line.endsWith("| " + openings + " |"));
  }
}
