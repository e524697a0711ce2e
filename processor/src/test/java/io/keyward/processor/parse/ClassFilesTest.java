package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Types of libraries: what javac reads from class files, and class files that are not there. */
class ClassFilesTest {

  private static final Source USER =
      Source.of(
          "l/User.java",
          """
          package l; IMPORTS
          public record User(UUID id, @KeyPart(maxLength = 80) String email, Gone gone) {}""");
  private static final Source GONE = Source.of("l/Gone.java", "package l; public class Gone {}");

  @Test
  void aKeyPartOnALibrarysRecordComponentGoverns() {
    Compilation library = Compilation.with().processors().compile(USER, GONE);
    Models.of(
        Compilation.with().onClassPath(library),
        models -> {
          Binding binding =
              Models.method(Models.get(models, "Repo"), "save").keys().get(0).bindings().get(1);
          assertThat(binding)
              .isInstanceOfSatisfying(
                  Binding.ToValue.class,
                  value ->
                      assertThat(value.kind())
                          .isInstanceOfSatisfying(
                              KeyKind.Text.class,
                              text -> assertThat(text.validation()).isPresent()));
        },
        repo("@CacheEvict(key = \"t:{tenant_id}:u:{user.email}\") void save(l.User user);"));
  }

  @Test
  void aMissingClassFileInsideAValueIsUnresolvedAndNoCrash() {
    Compilation library = Compilation.with().processors().compile(USER, GONE);
    Models.of(
        Compilation.with().onClassPath(library.without("l.Gone")),
        models -> {
          RepositoryModel repo = Models.get(models, "Repo");
          assertThat(repo.unresolved()).isTrue();
          assertThat(Models.method(repo, "a").unresolved()).isFalse();
        },
        repo("@Cacheable(key = \"t:{tenant_id}:u\", ttl = \"1m\") l.User a();"));
  }

  @Test
  void aMissingSupertypeOfAValueIsNoCrash() {
    Compilation library =
        Compilation.with()
            .processors()
            .compile(GONE, Source.of("l/Sub.java", "package l; public class Sub extends Gone {}"));
    Compilation compilation =
        Compilation.with()
            .onClassPath(library.without("l.Gone"))
            .compile(repo("@Cacheable(key = \"t:{tenant_id}:u\", ttl = \"1m\") l.Sub a();"));
    assertThat(compilation.toString()).doesNotContain("Keyward failed").doesNotContain("\tat ");
    assertThat(compilation.generated()).isEmpty();
  }

  private static Source repo(String body) {
    return Source.of("t/Repo.java", "package t; IMPORTS\npublic interface Repo { " + body + " }");
  }
}
