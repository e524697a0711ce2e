package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same sources give the same bytes. */
class DeterminismTest {

  @Test
  void theOrderOfTheSourcesDoesNotMatter() {
    Golden crud = golden("InheritedCrud");
    List<Source> reversed = new ArrayList<>(crud.sources());
    Collections.reverse(reversed);

    Compilation again = Compilation.of(reversed.toArray(new Source[0]));

    assertThat(Golden.actual(again)).isEqualTo(crud.expected());
  }

  @Test
  void otherSourcesBesideItDoNotMatter() {
    List<Source> sources = new ArrayList<>(golden("Tenants").sources());
    sources.addAll(0, golden("FirstExample").sources());

    Compilation both = Compilation.of(sources.toArray(new Source[0]));

    assertThat(Golden.actual(both))
        .containsAllEntriesOf(golden("Tenants").expected())
        .containsAllEntriesOf(golden("FirstExample").expected());
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      Golden results = golden("Results");
      assertThat(Golden.actual(results.compile())).isEqualTo(results.expected());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Golden golden(String name) {
    return Golden.all().stream()
        .filter(golden -> golden.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
