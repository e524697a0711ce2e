package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.KeyKind;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyKindsTest {

  private static final String TYPES =
      """
      enum Color { RED, GREEN }
      record Id(UUID value) {}
      record Point(int x, Id y) {}
      record Text(@KeyPart(maxLength = 9) String a, String b) {}
      record Pair<A>(A left, A right) {}
      record Empty() {}
      record Cycle(Cycle next) {}
      record WithList(List<Integer> xs) {}
      record WithMissing(Missing m) {}
      class Plain {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "byte a|INTEGER",
        "Short a|INTEGER",
        "int a|INTEGER",
        "Long a|INTEGER",
        "java.math.BigInteger a|INTEGER",
        "char a|CHARACTER",
        "Boolean a|BOOLEAN",
        "BigDecimal a|DECIMAL",
        "UUID a|UUID",
        "Date a|DATE",
        "Locale a|LOCALE",
        "Currency a|CURRENCY",
        "String a|text",
        "Color a|enum GREEN RED",
        "TimeUnit a|enum DAYS HOURS MICROSECONDS MILLISECONDS MINUTES NANOSECONDS SECONDS",
        "Instant a|iso",
        "LocalDate a|iso",
        "LocalDateTime a|iso",
        "LocalTime a|iso",
        "OffsetDateTime a|iso",
        "ZonedDateTime a|iso",
        "YearMonth a|iso",
        "Year a|iso",
        "ZoneId a|iso",
        "Duration a|iso",
        "Id a|(UUID)",
        "Point a|(INTEGER,(UUID))",
        "Pair<Long> a|(INTEGER,INTEGER)",
        "Text a|(text9,text)",
        "@KeyPart(maxLength = 3) Text a|(text9,text3)",
        "List<Id> a|(UUID)",
        "int[] a|INTEGER",
      })
  void acceptedTypesHaveATextForm(String parameter, String kind) {
    check(parameter, kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "float a",
        "Double a",
        "Object a",
        "Optional<UUID> a",
        "Map<String, String> a",
        "byte[] a",
        "Plain a",
        "Thread a",
        "Empty a",
        "Cycle a",
        "WithList a",
        "Pair<Double> a",
        "Pair a",
        "List<byte[]> a",
        "List<List<Integer>> a",
        "int[][] a",
        "double[] a",
        "CharSequence a",
        "Period a",
        "java.nio.file.Path a",
        "List a",
        "Number a",
        "Collection<?> a",
      })
  void otherTypesHaveNone(String parameter) {
    check(parameter, "unsupported");
  }

  @ParameterizedTest
  @CsvSource({"Missing a", "List<Missing> a", "WithMissing a"})
  void aTypeInErrorIsJavacsToReport(String parameter) {
    Models.ofRepo(
        method(parameter),
        repo -> {
          assertThat(Models.method(repo, "drop").keys().get(0).bindings().get(1))
              .isInstanceOf(Binding.Unresolved.class);
          assertThat(repo.unresolved()).isTrue();
        });
  }

  private static void check(String parameter, String kind) {
    Models.ofRepo(
        method(parameter),
        repo -> {
          Binding binding = Models.method(repo, "drop").keys().get(0).bindings().get(1);
          assertThat(binding).isInstanceOf(Binding.ToValue.class);
          assertThat(shown(((Binding.ToValue) binding).kind())).isEqualTo(kind);
        });
  }

  private static String method(String parameter) {
    return TYPES + "@CacheEvict(key = \"t:{tenant_id}:a:{a}\") void drop(" + parameter + ");";
  }

  private static String shown(KeyKind kind) {
    if (kind instanceof KeyKind.Text text) {
      return "text"
          + text.validation().map(part -> part.maxLength()).map(String::valueOf).orElse("");
    }
    if (kind instanceof KeyKind.EnumOf constants) {
      return "enum " + String.join(" ", constants.constants());
    }
    if (kind instanceof KeyKind.RecordOf record) {
      return record.components().stream()
          .map(component -> shown(component.kind()))
          .collect(Collectors.joining(",", "(", ")"));
    }
    if (kind instanceof KeyKind.Iso) {
      return "iso";
    }
    return kind instanceof KeyKind.Unsupported ? "unsupported" : kind.toString();
  }
}
