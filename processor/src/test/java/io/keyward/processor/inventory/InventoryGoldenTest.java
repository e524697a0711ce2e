package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import io.keyward.processor.write.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of each interface, byte for byte; {@code -Dkeyward.golden=record} records it anew, to be
 * read in the diff.
 */
class InventoryGoldenTest {

  private static final boolean RECORDING = "record".equals(System.getProperty("keyward.golden"));
  private static final Path ROOT = Path.of("src/test/resources/inventory");

  static List<Golden> cases() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void factsAreTheGoldenOnes(Golden golden) throws IOException {
    Map<String, String> facts = golden.compile().resources();
    if (RECORDING) {
      record(golden, facts);
    }
    assertThat(facts).isNotEmpty().isEqualTo(expected(golden));
  }

  @Test
  void theOrderOfTheSourcesAndTheLocaleDoNotMatter() throws IOException {
    Golden crud = golden("InheritedCrud");
    List<Source> reversed = new ArrayList<>(crud.sources());
    Collections.reverse(reversed);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      Compilation again = Compilation.of(reversed.toArray(new Source[0]));
      assertThat(again.resources()).isEqualTo(expected(crud));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingIsWrittenWhereTheInventoryIsSwitchedOff() {
    Compilation compilation =
        Compilation.with()
            .options("-Akeyward.inventory=false")
            .compile(golden("FirstExample").sources().toArray(new Source[0]));

    assertThat(compilation.generated()).isNotEmpty();
    assertThat(compilation.resources()).isEmpty();
  }

  @Test
  void anInterfaceThatGetsNoDecoratorHasNoFacts() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "t/Repo.java",
                """
                package t;
                import io.keyward.annotation.*;
                public interface Repo {
                  @Cacheable(key = "user:{id}", ttl = "1m") String name(long id);
                }
                """));

    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.resources()).isEmpty();
  }

  private static Golden golden(String name) {
    return cases().stream()
        .filter(golden -> golden.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> expected(Golden golden) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(ROOT.resolve(golden.toString()))) {
      for (Path file : files.toList()) {
        expected.put("META-INF/keyward/" + file.getFileName(), Files.readString(file));
      }
    }
    return expected;
  }

  private static void record(Golden golden, Map<String, String> facts) throws IOException {
    for (Map.Entry<String, String> file : facts.entrySet()) {
      Path path =
          ROOT.resolve(golden.toString()).resolve(Path.of(file.getKey()).getFileName().toString());
      Files.createDirectories(ROOT.resolve(golden.toString()));
      Files.writeString(path, file.getValue());
    }
  }
}
