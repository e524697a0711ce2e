package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/rules.md} explains every rule, by examples that the compiler has seen. */
class RulesPageTest {

  private static final String PAGE = Example.read(Path.of("../docs/rules.md"));
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)\n```");

  @Test
  void headingsAreTheRulesInOrder() {
    List<String> headings = PAGE.lines().filter(line -> line.matches("## KW\\d{3} .*")).toList();

    assertThat(headings)
        .containsExactlyElementsOf(
            Arrays.stream(RuleId.values()).map(RulesPageTest::heading).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anchorLeadsToTheHeading(RuleId id) {
    assertThat(id.anchor())
        .isEqualTo(
            "docs/rules.md#"
                + heading(id)
                    .substring(3)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 -]", "")
                    .replace(' ', '-'));
  }

  @ParameterizedTest
  @EnumSource
  void showsARejectedExampleItsMessageAndAnAcceptedOne(RuleId id) {
    assertThat(blocks(id, "java"))
        .containsAnyElementsOf(Example.bad(id).map(Example::body).toList())
        .containsAnyElementsOf(Example.good(id).map(Example::body).toList());
    assertThat(blocks(id, "text")).containsExactly(Example.message(id));
  }

  @ParameterizedTest
  @EnumSource
  void showsNoCodeThatTheTestsHaveNotCompiled(RuleId id) {
    List<String> examples =
        Stream.concat(Example.good(id), Example.bad(id)).map(Example::body).toList();

    assertThat(examples).containsAll(blocks(id, "java"));
  }

  private static List<String> blocks(RuleId id, String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(section(id));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private static String section(RuleId id) {
    int start = PAGE.indexOf(heading(id) + "\n");
    assertThat(start).as("the heading \"%s\" of docs/rules.md", heading(id)).isNotNegative();
    int end = PAGE.indexOf("\n## ", start);
    return end < 0 ? PAGE.substring(start) : PAGE.substring(start, end);
  }

  private static String heading(RuleId id) {
    return "## " + id + " " + id.title();
  }
}
