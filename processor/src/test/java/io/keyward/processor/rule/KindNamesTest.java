package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.IndexedKind.EnumOf;
import io.keyward.processor.model.IndexedKind.Hashed;
import io.keyward.processor.model.IndexedKind.Plain;
import io.keyward.processor.model.IndexedKind.Several;
import io.keyward.processor.model.IndexedKind.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages call the kinds of placeholders. */
class KindNamesTest {

  @ParameterizedTest
  @CsvSource({
    "INTEGER, an integer",
    "UUID, a UUID",
    "Age, an Age",
    "Era, an Era",
    "Instant, an Instant",
    "LocalDate, a LocalDate",
    "OffsetDateTime, an OffsetDateTime",
    "Year, a Year",
  })
  void aPlainKindHasTheArticleThatItIsSpokenWith(String name, String said) {
    assertThat(KindNames.of(new Plain(name))).isEqualTo(said);
  }

  @Test
  void whatIsMadeOfOthersNamesThem() {
    IndexedKind size = new EnumOf("shop.model.Size", List.of("S", "M"));

    assertThat(KindNames.of(size)).isEqualTo("the enum Size");
    assertThat(KindNames.of(new Hashed(new Text(false)))).isEqualTo("text, hashed");
    assertThat(KindNames.of(new Several(List.of(new Plain("DATE"), size))))
        .isEqualTo("a record of (a date, the enum Size)");
  }
}
