package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.IndexedKind.EnumOf;
import io.keyward.processor.model.IndexedKind.Hashed;
import io.keyward.processor.model.IndexedKind.Plain;
import io.keyward.processor.model.IndexedKind.Several;
import io.keyward.processor.model.IndexedKind.Text;
import io.keyward.processor.model.IndexedKind.Unknown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which kinds of placeholders are one, and what is hashed in them. */
class KindShapesTest {

  private static final IndexedKind INTEGER = new Plain("INTEGER");
  private static final IndexedKind ID = new Plain("UUID");
  private static final IndexedKind OPEN = new Text(false);
  private static final IndexedKind VALIDATED = new Text(true);

  private record Pair(IndexedKind one, IndexedKind other) {}

  static Stream<Pair> one() {
    return Stream.of(
        new Pair(INTEGER, INTEGER),
        new Pair(INTEGER, new Unknown()),
        new Pair(OPEN, VALIDATED),
        new Pair(new EnumOf("Size", List.of("S")), new EnumOf("Size", List.of("S", "M"))),
        new Pair(new Hashed(OPEN), new Hashed(VALIDATED)),
        new Pair(several(INTEGER, OPEN), several(INTEGER, VALIDATED)),
        new Pair(several(INTEGER, ID), several(new Unknown(), ID)));
  }

  static Stream<Pair> different() {
    return Stream.of(
        new Pair(INTEGER, ID),
        new Pair(INTEGER, OPEN),
        new Pair(new EnumOf("Size", List.of("S")), new EnumOf("Grade", List.of("S"))),
        new Pair(new EnumOf("Size", List.of("S")), OPEN),
        new Pair(new Hashed(INTEGER), new Hashed(ID)),
        new Pair(new Hashed(OPEN), OPEN),
        new Pair(several(INTEGER, ID), several(INTEGER, INTEGER)),
        new Pair(several(INTEGER, ID), several(ID, ID)),
        new Pair(several(INTEGER, ID), several(INTEGER, ID, ID)),
        new Pair(several(INTEGER, ID), INTEGER));
  }

  @ParameterizedTest
  @MethodSource("one")
  void theseAreOne(Pair pair) {
    assertThat(KindShapes.isOne(pair.one(), pair.other())).isTrue();
    assertThat(KindShapes.isOne(pair.other(), pair.one())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("different")
  void theseAreNot(Pair pair) {
    assertThat(KindShapes.isOne(pair.one(), pair.other())).isFalse();
    assertThat(KindShapes.isOne(pair.other(), pair.one())).isFalse();
  }

  @Test
  void aRecordIsHashedWhereOneOfItsComponentsIs() {
    assertThat(KindShapes.isHashed(several(INTEGER, new Hashed(OPEN)))).isTrue();
    assertThat(KindShapes.isHashed(several(INTEGER, OPEN))).isFalse();
    assertThat(KindShapes.unhashed(several(INTEGER, new Hashed(OPEN))))
        .isEqualTo(several(INTEGER, OPEN));
  }

  private static IndexedKind several(IndexedKind... components) {
    return new Several(List.of(components));
  }
}
