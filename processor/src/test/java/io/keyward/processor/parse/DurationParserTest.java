package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.Lasting;
import io.keyward.processor.model.LifetimeModel.Meaning;
import io.keyward.processor.model.LifetimeModel.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationParserTest {

  @ParameterizedTest
  @CsvSource({
    "30s, 30000",
    "10m, 600000",
    "12h, 43200000",
    "7d, 604800000",
    "007d, 604800000",
    "3650d, 315360000000",
    "PT10M, 600000",
    "PT0.5S, 500",
    "PT0.0000001S, 1",
    "P1DT2H, 93600000",
    "pt1s, 1000",
  })
  void aDurationIsReadInMilliseconds(String text, long millis) {
    assertThat(DurationParser.parse(text))
        .isInstanceOfSatisfying(
            Lasting.class, lasting -> assertThat(lasting.millis()).isEqualTo(millis));
  }

  @Test
  void eternalIsAWord() {
    assertThat(DurationParser.parse("eternal")).isEqualTo(new Eternal());
    assertThat(DurationParser.parse("Eternal")).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "10",
        "m",
        "10 m",
        " 10m",
        "10m ",
        "10M",
        "1y",
        "1w",
        "10ms",
        "1.5h",
        "-5m",
        "+5m",
        "P1Y",
        "P1M",
        "PT",
        "P",
        "1h30m",
        "\u0661\u0660m",
        "PT\u0661S",
        "10m\n",
        "0x10s",
        "infinite"
      })
  void whatIsNotOfTheGrammarIsNoDuration(String text) {
    assertThat(reason(text)).startsWith("is no duration");
  }

  @ParameterizedTest
  @CsvSource({
    "0s, is zero",
    "PT0S, is zero",
    "000000000000000000000d, is zero",
    "PT-1S, is negative",
    "-PT1S, is negative",
    "3651d, is longer than 10 years",
    "999999999999999999999999d, is longer than 10 years",
    "99999999999999d, is longer than 10 years",
    "999999999999999d, is longer than 10 years",
    "PT9999999999999H, is longer than 10 years",
  })
  void aDurationIsPositiveAndAtMostTenYears(String text, String reason) {
    assertThat(reason(text)).startsWith(reason);
  }

  private static String reason(String text) {
    Meaning meaning = DurationParser.parse(text);
    assertThat(meaning).isInstanceOf(Unreadable.class);
    return ((Unreadable) meaning).reason();
  }
}
