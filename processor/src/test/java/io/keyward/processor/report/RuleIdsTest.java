package io.keyward.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ids of the rule book, copied from it, and ours are the same. */
class RuleIdsTest {

  @Test
  void eachRuleOfTheBookIsHereAndNoOther() throws IOException {
    List<String> book = Files.readAllLines(Path.of("src/test/resources/rule-ids.txt"));

    assertThat(book).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(RuleId.values()).map(RuleId::name))
        .containsExactlyInAnyOrderElementsOf(book);
  }
}
