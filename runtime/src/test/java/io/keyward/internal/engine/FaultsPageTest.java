package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that docs/consistency.md names beside a fault is there. */
class FaultsPageTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void eachTestThatIsNamedIsThere() throws IOException {
    List<MatchResult> named =
        Files.readString(Path.of("../docs/consistency.md"))
            .lines()
            .dropWhile(line -> !line.equals("## Topologies and faults"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .flatMap(line -> TEST.matcher(line).results())
            .toList();
    assertThat(named).hasSizeGreaterThan(20);
    for (MatchResult test : named) {
      assertThat(sourceOf(test.group(1)))
          .as(test.group())
          .contains("  void " + test.group(2) + "(");
    }
  }

  private static String sourceOf(String testClass) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Path file = files.filter(it -> it.endsWith(testClass + ".java")).findAny().orElseThrow();
      return Files.readString(file);
    }
  }
}
