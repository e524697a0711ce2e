package io.keyward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts and the model name the same steps: a change of one points at the other. */
class StepsTest {

  private static final Path SCRIPTS =
      Path.of("src/main/resources/io/keyward/internal/redis").toAbsolutePath();
  private static final Pattern STEP = Pattern.compile("-- step: ([a-z_]+\\.[a-z_]+)");

  @Test
  void scriptsAndModelHaveTheSameSteps() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String script : scripts().values()) {
      Matcher matcher = STEP.matcher(script);
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.values()).map(Step::text).toList());
  }

  @Test
  void eachScriptSaysWhatItIsFor() throws IOException {
    scripts()
        .forEach(
            (name, text) -> {
              if (!name.equals("frame.lua")) {
                assertThat(text).as(name).contains("-- KEYS ", "-- ARGV ", "-- reply ", "-- Why: ");
                assertThat(text).as(name).contains("-- step: ");
              }
            });
  }

  private static Map<String, String> scripts() throws IOException {
    Map<String, String> scripts = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SCRIPTS, "*.lua")) {
      for (Path file : files) {
        scripts.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    assertThat(scripts).isNotEmpty();
    return scripts;
  }
}
