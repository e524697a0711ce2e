package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Entries that are shared have one fingerprint; another shape or key kind has another. */
class FingerprintTest {

  private static final Pattern LITERAL = Pattern.compile("0x[0-9a-f]{16}L");
  private static final String DOC = "record Doc(long id, String name) {}";

  @Test
  void isTheSameForReadOptionalReadAndPut() {
    assertThat(
            fingerprints(
                DOC
                    + read("a", "{id}", "Doc a(long id)")
                    + read("a", "{no}", "Optional<Doc> maybe(Integer no)")
                    + "@CachePut(key = \"tenant:{tenant_id}:a:{doc.id}\", ttl = \"1m\")"
                    + " Doc keep(Doc doc);"))
        .hasSize(3)
        .containsOnly(fingerprint(DOC));
  }

  @Test
  void doesNotDependOnNamesOfMethodsParametersOrResources() {
    assertThat(fingerprints(DOC + read("b", "{number}", "Doc other(short number)")))
        .containsExactly(fingerprint(DOC));
  }

  @Test
  void doesNotDependOnTheOrderOfMembers() {
    String one = "class Doc { public int a; public String b; }";
    String other = "class Doc { public String b; public int a; }";

    assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
  }

  @Test
  void changesWithAComponentsNameItsTypeAndItsPresence() {
    assertThat(
            List.of(
                fingerprint(DOC),
                fingerprint("record Doc(long id, String title) {}"),
                fingerprint("record Doc(long id, int name) {}"),
                fingerprint("record Doc(long id) {}"),
                fingerprint("record Doc(long id, String name, int size) {}")))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithWhatIsDeepInside() {
    String shallow = "record Doc(List<Map<String, Part>> parts) {} record Part(";

    assertThat(fingerprint(shallow + "int a) {}")).isNotEqualTo(fingerprint(shallow + "int b) {}"));
  }

  @Test
  void changesWithTheKindOfAPlaceholder() {
    assertThat(
            List.of(
                fingerprint(DOC),
                only(read("a", "{id}", "Doc a(UUID id)")),
                only(read("a", "{id}", "Doc a(LocalDate id)")),
                only(read("a", "{id}", "Doc a(Instant id)")),
                only(read("a", "{id}", "Doc a(@KeyPart(maxLength = 9) String id)")),
                only(read("a", "{id}", "Doc a(@KeyPart(hashed = true) String id)")),
                only("record P(long a, long b) {}" + read("a", "{id}", "Doc a(P id)"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void ofARecordOfOneComponentIsThatOfTheComponent() {
    assertThat(only("record Id(long v) {}" + read("a", "{id}", "Doc a(Id id)")))
        .isEqualTo(fingerprint(DOC));
  }

  /** Of a read of {@code Doc}, as declared, by a number. */
  private static String fingerprint(String declarations) {
    return fingerprints(declarations + read("a", "{id}", "Doc a(long id)")).get(0);
  }

  private static String only(String members) {
    return fingerprints(DOC + members).get(0);
  }

  private static String read(String resource, String hole, String method) {
    return "@Cacheable(key = \"tenant:{tenant_id}:"
        + resource
        + ":"
        + hole
        + "\", ttl = \"1m\") "
        + method
        + ";";
  }

  private static List<String> fingerprints(String members) {
    Compilation compilation =
        Compilation.of(
            Source.of("t/Repo.java", "package t; IMPORTS public interface Repo {" + members + "}"));
    assertThat(compilation.successful()).as(compilation::toString).isTrue();
    String decorator = Golden.actual(compilation).getOrDefault("CachedRepo", "");
    return LITERAL.matcher(decorator).results().map(MatchResult::group).toList();
  }
}
