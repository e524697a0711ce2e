package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has its class, its page and its examples, and does what they say. */
class RulesTest {

  @Test
  void rulesAndIdsMatchOneToOne() {
    assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(Rules.CROSS).extracting(CrossRule::id).doesNotHaveDuplicates();
    assertThat(Rules.OPTIONS).extracting(OptionRule::id).doesNotHaveDuplicates();
    assertThat(
            Stream.of(
                    Rules.ALL.stream().map(Rule::id),
                    Rules.CROSS.stream().map(CrossRule::id),
                    Rules.OPTIONS.stream().map(OptionRule::id))
                .flatMap(ids -> ids)
                .distinct())
        .containsExactlyInAnyOrder(RuleId.values());
  }

  @Test
  void aRuleComesAfterThoseThatItYieldsTo() {
    List<RuleId> order = Rules.ALL.stream().map(Rule::id).toList();
    for (RuleId id : RuleId.values()) {
      for (RuleId above : Precedence.above(id)) {
        assertThat(order.indexOf(above))
            .as("%s before %s", above, id)
            .isLessThan(order.indexOf(id));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasAnAcceptedAndARejectedExample(RuleId id) {
    assertThat(Example.good(id)).isNotEmpty();
    assertThat(Example.bad(id)).isNotEmpty();
  }

  static Stream<Example> accepted() {
    return Example.all().filter(Example::good);
  }

  static Stream<Example> rejected() {
    return Example.all().filter(example -> !example.good());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void saysNothingOfWhatItAcceptsNorDoesJavac(Example example) {
    Compilation compilation = compile(example);

    assertThat(example.expected()).isEmpty();
    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.successful()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void reportsItsIdOnTheMarkedLinesAndNothingElseButWhatIsNotCleared(Example example) {
    Compilation compilation = compile(example);

    assertThat(example.expected()).isNotEmpty();
    assertThat(example.expected()).extracting(Found::id).containsOnly(example.id().name());
    SortedSet<Found> found = compilation.found();
    List<String> messages = new ArrayList<>(compilation.messages());
    if (example.id() != RuleId.KW409) {
      found.removeIf(other -> other.id().equals("KW409"));
      messages.removeIf(message -> message.startsWith("[KW409]"));
    }
    assertThat(found).isEqualTo(example.expected());
    assertThat(messages).hasSameSizeAs(example.expected());
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.output()).isEmpty();
  }

  /** A mutant that accepts everything in place of one rule: the test above would see it. */
  @ParameterizedTest
  @MethodSource("rejected")
  void nothingButTheRuleRejectsItsExamples(Example example) {
    List<Rule> others = Rules.ALL.stream().filter(rule -> rule.id() != example.id()).toList();
    List<CrossRule> crossing =
        Rules.CROSS.stream().filter(rule -> rule.id() != example.id()).toList();
    List<OptionRule> ofOptions =
        Rules.OPTIONS.stream().filter(rule -> rule.id() != example.id()).toList();

    Compilation compilation =
        example
            .setup()
            .processors(new JudgingProcessor(others, crossing, ofOptions))
            .compile(example.sources());

    assertThat(compilation.found()).isNotEqualTo(example.expected());
    assertThat(compilation.found()).doesNotContainAnyElementsOf(example.expected());
  }

  @Test
  void everyExampleBelongsToARule() {
    List<String> ids = Arrays.stream(RuleId.values()).map(RuleId::name).toList();

    assertThat(Example.folders()).containsExactlyInAnyOrderElementsOf(ids);
  }

  private static Compilation compile(Example example) {
    return example.setup().options("-Xlint:all,-processing").compile(example.sources());
  }
}
