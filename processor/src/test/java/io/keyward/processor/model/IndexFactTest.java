package io.keyward.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tenant:{tenant_id}:user:{id}",
        "label=x",
        "two\nlines\n",
        "\\",
        "a\\nb",
        "\\\n\\\\n\n\\",
        "carriage\rreturn, tab\t, é, 中, \uD834\uDD1E"
      })
  void aValueIsOneLineAndComesBack(String value) {
    String fact = IndexFact.KEY.of(value);

    assertThat(fact).startsWith("key=").doesNotContain("\n");
    assertThat(IndexFact.KEY.first(List.of("label=a", fact, "key=second"))).isEqualTo(value);
  }

  @Test
  void aFactIsFoundByItsWholeName() {
    List<String> facts = List.of("label=a", "kind=", "kindred=b", "kind=UUID");

    assertThat(IndexFact.KIND.all(facts)).containsExactly("", "UUID");
    assertThat(IndexFact.KIND.isIn(facts)).isTrue();
    assertThat(IndexFact.KEY.isIn(facts)).isFalse();
    assertThat(IndexFact.KEY.first(facts)).isEmpty();
  }
}
