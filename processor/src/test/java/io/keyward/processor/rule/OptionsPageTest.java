package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The options that {@code docs/rules.md} lists are those that KW607 knows, with their defaults. */
class OptionsPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(keyward\\.\\w+)` \\|.*\\| (none|`[^`]+`) \\|$");

  @Test
  void theTableHasEveryOptionAndNoOther() {
    assertThat(table().keySet()).containsExactlyElementsOf(OptionsParser.NAMES);
  }

  @Test
  void theDefaultsAreThoseOfTheTable() {
    table()
        .forEach(
            (name, value) ->
                assertThat(OptionsParser.parse(Map.of(name, value)))
                    .as("%s=%s", name, value)
                    .isEqualTo(OptionsParser.parse(Map.of())));
  }

  @Test
  void anUnknownOptionIsAnErrorWhereNothingIsAnnotated() {
    Compilation compilation =
        Compilation.with()
            .options("-Akeyward.maxTTL=1d")
            .compile(Source.of("t/Plain.java", "package t; class Plain {}"));

    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.messages())
        .singleElement()
        .asString()
        .startsWith("[KW607] The option keyward.maxTTL is unknown.");
  }

  private static Map<String, String> table() {
    Map<String, String> table = new TreeMap<>();
    for (MatchResult row :
        ROW.matcher(Example.read(Path.of("../docs/rules.md"))).results().toList()) {
      String value = row.group(2).equals("none") ? "" : row.group(2).replace("`", "");
      assertThat(table.put(row.group(1), value)).as(row.group(1)).isNull();
    }
    return table;
  }
}
