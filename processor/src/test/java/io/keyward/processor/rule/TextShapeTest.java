package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.IndexedKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextShapeTest {

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 12, true",
    "INTEGER, -1, true",
    "INTEGER, 007, false",
    "INTEGER, first, false",
    "BOOLEAN, true, true",
    "BOOLEAN, yes, false",
    "UUID, settings, false",
    "UUID, 123e4567-e89b-12d3-a456-426614174000, true",
    "LocalDate, 2024-02-29, true",
    "LocalDate, today, false",
    "YearMonth, 2024-02, true",
    "ZoneId, UTC, true",
    "Duration, PT10M, true",
    "CURRENCY, EUR, true",
    "CHARACTER, x, true",
    "CHARACTER, xy, false",
    "DECIMAL, 1.50, true",
  })
  void aKindCanTakeALiteralOrNot(String kind, String literal, boolean meets) {
    TextShape shape = TextShape.of(KindShapes.of(new IndexedKind.Plain(kind)));

    assertThat(shape.meets(TextShape.of(KindShapes.literal(literal)))).isEqualTo(meets);
    assertThat(TextShape.of(KindShapes.literal(literal)).meets(shape)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, DECIMAL, true",
    "INTEGER, Year, true",
    "INTEGER, UUID, false",
    "INTEGER, CHARACTER, true",
    "LocalDate, YearMonth, false",
    "LocalDate, Instant, false",
    "DATE, Instant, true",
    "Instant, OffsetDateTime, true",
    "UUID, LocalDate, false",
    "UUID, LOCALE, false",
    "UUID, ZoneId, false",
    "BOOLEAN, INTEGER, false",
  })
  void twoKindsMeetByTheirTexts(String one, String other, boolean meets) {
    assertThat(meet(new IndexedKind.Plain(one), new IndexedKind.Plain(other))).isEqualTo(meets);
  }

  @Test
  void enumsMeetWhereTheyShareAConstant() {
    IndexedKind sizes = new IndexedKind.EnumOf("Size", List.of("S", "M"));

    assertThat(meet(sizes, new IndexedKind.EnumOf("Grade", List.of("M", "L")))).isTrue();
    assertThat(meet(sizes, new IndexedKind.EnumOf("Day", List.of("MON", "TUE")))).isFalse();
  }

  @Test
  void whatIsHashedMeetsOnlyWhatIsHashed() {
    IndexedKind text = new IndexedKind.Text(true);

    assertThat(meet(text, new IndexedKind.Hashed(text))).isFalse();
    assertThat(meet(new IndexedKind.Hashed(text), new IndexedKind.Hashed(text))).isTrue();
  }

  @Test
  void severalComponentsMeetOneByOne() {
    IndexedKind number = new IndexedKind.Plain("INTEGER");
    IndexedKind id = new IndexedKind.Plain("UUID");
    IndexedKind text = new IndexedKind.Text(true);

    assertThat(meet(several(number, id), several(text, id))).isTrue();
    assertThat(meet(several(number, id), several(number, number))).isFalse();
    assertThat(meet(several(number, id), text)).isFalse();
  }

  private static IndexedKind several(IndexedKind... components) {
    return new IndexedKind.Several(List.of(components));
  }

  private static boolean meet(IndexedKind one, IndexedKind other) {
    return TextShape.of(KindShapes.of(one)).meets(TextShape.of(KindShapes.of(other)));
  }
}
