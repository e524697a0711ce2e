package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Options;
import io.keyward.processor.model.Options.ComponentModel;
import io.keyward.processor.model.Options.ValueCodecKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsParserTest {

  @Test
  void withoutOptionsTheDefaultsHold() {
    Options options = OptionsParser.parse(Map.of());

    assertThat(options)
        .isEqualTo(
            new Options(
                ComponentModel.NONE,
                7 * 86_400_000_000_000L,
                List.of(),
                List.of(),
                List.of(),
                "Cached",
                ValueCodecKind.JACKSON,
                true,
                true,
                List.of()));
  }

  @Test
  void everyOptionIsRead() {
    Options options =
        OptionsParser.parse(
            Map.of(
                "keyward.componentModel", "jakarta",
                "keyward.maxTtl", "1h",
                "keyward.domainPackages", "a.b, c",
                "keyward.tenantTypes", "a.b.Ref#id,a.T",
                "keyward.tenantParameters", "mandant",
                "keyward.decoratorPrefix", "Caching",
                "keyward.valueCodec", "custom",
                "keyward.inventory", "false",
                "keyward.index", "false",
                "other.option", "x"));

    assertThat(options)
        .isEqualTo(
            new Options(
                ComponentModel.JAKARTA,
                3_600_000_000_000L,
                List.of("a.b", "c"),
                List.of("a.b.Ref#id", "a.T"),
                List.of("mandant"),
                "Caching",
                ValueCodecKind.CUSTOM,
                false,
                false,
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "keyward.maxTTL, 1d, keyward.maxTTL is unknown",
    "keyward.maxTtl, 1y, keyward.maxTtl is '1y'",
    "keyward.maxTtl, eternal, keyward.maxTtl is 'eternal'",
    "keyward.componentModel, guice, 'one of none, spring, jakarta'",
    "keyward.domainPackages, a..b, keyward.domainPackages is 'a..b'",
    "keyward.tenantTypes, a#, keyward.tenantTypes is 'a#'",
    "keyward.decoratorPrefix, '', keyward.decoratorPrefix is ''",
    "keyward.valueCodec, json, 'one of jackson, custom'",
    "keyward.inventory, yes, 'one of true, false'",
    "keyward.index, TRUE, 'one of true, false'",
  })
  void whatIsNotUnderstoodIsAProblemAndTheDefaultHolds(String name, String value, String problem) {
    Options options = OptionsParser.parse(Map.of(name, value));

    assertThat(options.problems()).singleElement().asString().contains(problem);
    assertThat(options.maxTtlNanos()).isEqualTo(7 * 86_400_000_000_000L);
    assertThat(options.decoratorPrefix()).isEqualTo("Cached");
  }

  @Test
  void anOptionWithoutAValueIsAProblemAndNoCrash() {
    Options options = OptionsParser.parse(Collections.singletonMap("keyward.index", null));

    assertThat(options.problems()).hasSize(1);
  }
}
