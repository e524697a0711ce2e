package io.keyward.processor.write;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What generated code must bear besides the golden cases. */
class GeneratedCodeTest {

  @Test
  void compilesBesideTypesOfItsPackageThatAreNamedLikeJavaLangs() {
    compilesSilently(
        Source.of("t/String.java", "package t; public class String {}"),
        Source.of("t/KeyTemplate.java", "package t; public class KeyTemplate {}"),
        Source.of(
            "t/Repo.java",
            """
            package t;
            import io.keyward.annotation.*;
            public interface Repo {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") java.lang.String a(long id);
              @Uncached(reason = "x") KeyTemplate b(KeyTemplate template, String text);
            }
            """));
  }

  @Test
  void compilesWithTypeVariablesNamedLikeAnnotations() {
    compilesSilently(
        repo(
            """
            @Uncached(reason = "x") <KeyTemplate, Override> void a(KeyTemplate t, Override o);
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String b(long id);
            """));
  }

  @Test
  void compilesWhereTheBodyThatRunsIsOfAHiddenGenericOrDeprecatedName() {
    compilesSilently(
        Source.of("t/Base.java", "package t; public interface Base { interface Repo {} }"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            public interface Repo<T extends Comparable<T>> extends Base {
              @SuppressWarnings("unchecked")
              @ThroughCache @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m")
              default String a(long id) { return b(null, List.of()); }
              /** Old. */
              @Deprecated
              @SuppressWarnings("unchecked")
              @ThroughCache @CacheEvict(key = "tenant:{tenant_id}:a:*")
              default <Repo> String b(T t, List<Repo>... repos) { return ""; }
            }
            """));
  }

  @Test
  void compilesWhereOneParentTakesVariableArgumentsAndTheOtherAnArray() {
    compilesSilently(
        Source.of("t/Spread.java", "package t; public interface Spread { void a(String... of); }"),
        Source.of("t/Array.java", "package t; public interface Array { void a(String[] of); }"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @Uncached(reason = "x", methods = "*")
            public interface Repo extends Spread, Array {}
            """),
        Source.of(
            "t/Other.java",
            """
            package t; IMPORTS
            @Uncached(reason = "x", methods = "*")
            public interface Other extends Array, Spread {}
            """));
  }

  /** Left to infer whose the components are, javac takes minutes. */
  @Test
  @Timeout(60)
  void compilesAKeyOfAsManyComponentsAsARecordMayHave() {
    String wide = IntStream.range(0, 250).mapToObj(i -> "int c" + i).collect(joining(", "));
    compilesSilently(
        repo(
            """
            record Wide(%s) {}
            record Row<K>(K a, K b, K c, K d, K e, K f, K g, K h, K i, K j) {}
            @Cacheable(key = "tenant:{tenant_id}:a:{wide}", ttl = "1m") String a(Wide wide);
            @Cacheable(key = "tenant:{tenant_id}:b:{row}", ttl = "1m") String b(Row<Long> row);
            """
                .formatted(wide)));
  }

  @Test
  void compilesWhereTheInterfaceIsDeprecated() {
    compilesSilently(
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            /** Old. */
            @Deprecated
            public interface Repo {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            }
            """));
  }

  @Test
  void compilesWhereValuesKeysAndStepsAreDeprecated() {
    compilesSilently(
        Source.of("t/Old.java", "package t; @Deprecated public record Old(long id) {}"),
        Source.of(
            "t/Older.java",
            "package t; @Deprecated(forRemoval = true) public record Older(long id) {}"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings({"deprecation", "removal"})
            public interface Repo {
              record P(long id) { @Deprecated public long gone() { return id; } }
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") List<Old> a(Older id);
              @CacheEvict(key = "tenant:{tenant_id}:a:{p.gone}") void b(P p);
            }
            """));
  }

  @Test
  void compilesWhereClosingMayBeInterrupted() {
    compilesSilently(
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings("try") @Uncached(reason = "x", methods = "close")
            public interface Repo extends AutoCloseable {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            }
            """));
  }

  @Test
  void throwsWhatAllParentsOfAMethodAllow() {
    compilesSilently(
        Source.of(
            "t/Text.java",
            """
            package t; IMPORTS
            public interface Text {
              @Uncached(reason = "x") CharSequence text() throws java.io.IOException, TimeoutException;
            }
            """),
        Source.of(
            "t/File.java",
            """
            package t; IMPORTS
            public interface File {
              @Uncached(reason = "x") String text()
                  throws java.io.FileNotFoundException, InterruptedException;
            }
            """),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            public interface Repo extends Text, File {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
              @CacheEvict(key = "tenant:{tenant_id}:a:{id}") void drop(long id);
            }
            """));
  }

  @Test
  void compilesWhereAConstantWouldHideTheRecordThatAKeyIsMadeOf() {
    compilesSilently(
        repo(
            """
            record ID(long value) {}
            record URL(ID id) { record PART(int no) {} }
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String id(ID id);
            @Cacheable(key = "tenant:{tenant_id}:b:{u}:{p}", ttl = "1m") String url(URL u, URL.PART p);
            """));
  }

  @Test
  void compilesWhereEqualsIsClassifiedAndHashCodeIsNot() {
    compilesSilently(
        repo(
            """
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            @Uncached(reason = "compares by content") boolean equals(Object other);
            """));
  }

  @Test
  void compilesWhereASuperInterfaceIsRaw() {
    compilesSilently(
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings("rawtypes") @Uncached(reason = "x", methods = "*")
            public interface Repo extends Comparable, Ranked {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            }
            @SuppressWarnings("rawtypes")
            interface Ranked extends Comparator, Callable<String> {}
            """));
  }

  @Test
  void compilesWhereAnInterfaceDeclaresFinalize() {
    compilesSilently(
        repo(
            """
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            @Uncached(reason = "the driver's") void finalize();
            """));
  }

  /** Only a JDK 25 or later warns of it, and shows that the decorator need not. */
  @Test
  void compilesWhereValuesAreHeldByIdentity() {
    compilesSilently(
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings("identity")
            public interface Repo {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
              @Uncached(reason = "held")
              java.lang.ref.WeakReference<Short> held(WeakHashMap<Integer, String> by);
            }
            """));
  }

  @Test
  void compilesWhereTheHeadOfTheInterfaceWarns() {
    compilesSilently(
        Source.of("t/Old.java", "package t; @Deprecated public interface Old {}"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings({"rawtypes", "deprecation"})
            public interface Repo<T extends Comparable, U extends Old> extends java.io.Serializable {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            }
            """));
  }

  @Test
  void compilesWhereWhatTypesAreNestedInIsDeprecated() {
    compilesSilently(
        Source.of(
            "t/Old.java",
            "package t; @Deprecated public class Old { public record Item(long id) {} }"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @SuppressWarnings("deprecation")
            public interface Repo {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") List<Old.Item> a(Old.Item id);
            }
            """));
    Compilation nested =
        Compilation.with()
            .options("-Xlint:all,-processing", "-Werror", "-Akeyward.index=false")
            .compile(
                Source.of(
                    "t/Older.java",
                    """
                    package t; IMPORTS
                    @Deprecated public class Older {
                      public interface Repo {
                        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
                      }
                    }
                    """));
    assertThat(nested.otherMessages()).isEmpty();
  }

  @Test
  void compilesWhereAComponentIsDeprecated() {
    compilesSilently(
        Source.of(
            "t/Keys.java",
            """
            package t;
            public class Keys {
              public record P(long id, int n) { @Deprecated @Override public long id() { return id; } }
            }
            """),
        repo("@Cacheable(key = \"tenant:{tenant_id}:a:{p}\", ttl = \"1m\") String a(Keys.P p);"));
  }

  @Test
  void compilesBesideTypesOfItsPackageThatAreNamedLikeWhatKeysAreMadeOf() {
    compilesSilently(
        Source.of("t/Number.java", "package t; class Number {}"),
        Source.of("t/Enum.java", "package t; class Enum {}"),
        Source.of("t/Deprecated.java", "package t; @interface Deprecated {}"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            @java.lang.Deprecated public interface Repo {
              @Cacheable(key = "tenant:{tenant_id}:a:{id}:{day}", ttl = "1m")
              String a(@KeyPart(hashed = true) long id, @KeyPart(hashed = true) DayOfWeek day);
            }
            """));
  }

  @Test
  void isNotMarkedGeneratedWhereTheAnnotationIsNotSeen() {
    Source source =
        repo("@Cacheable(key = \"tenant:{tenant_id}:a:{id}\", ttl = \"1m\") String b(long id);");

    assertThat(
            decorator(Compilation.with().options("--limit-modules", "java.base").compile(source)))
        .contains("class CachedRepo")
        .doesNotContain("@Generated");
  }

  @Test
  void isNamedByTheOption() {
    Compilation compilation =
        Compilation.with()
            .options("-Akeyward.decoratorPrefix=Tenant")
            .compile(repo("@Cacheable(key = \"tenant:{tenant_id}:a\", ttl = \"1m\") String b();"));

    assertThat(compilation.generated()).containsOnlyKeys("t.TenantRepo");
  }

  @Test
  void liesInTheDefaultPackageWithItsInterface() {
    compilesSilently(
        Source.of(
            "Repo.java",
            """
            IMPORTS
            interface Repo {
              record Doc(long id) {}
              @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") Optional<Doc> a(long id);
              @CacheEvict(key = "tenant:{tenant_id}:a:{id}") void drop(long id);
            }
            """));
  }

  @Test
  void leavesAnExistingClassOfItsNameToTheUser() {
    Compilation compilation =
        Compilation.of(
            repo("@Cacheable(key = \"tenant:{tenant_id}:a\", ttl = \"1m\") String b();"),
            Source.of("t/CachedRepo.java", "package t; class CachedRepo {}"));

    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.otherMessages())
        .singleElement()
        .asString()
        .contains("its decorator is to be CachedRepo, and another class");
  }

  private static Source repo(String members) {
    return Source.of(
        "t/Repo.java", "package t; IMPORTS\npublic interface Repo {\n" + members + "\n}");
  }

  /** What clears the entries is of no interest here: without an index, nobody asks. */
  private static void compilesSilently(Source... sources) {
    Compilation compilation =
        Compilation.with()
            .options("-Xlint:all,-processing", "-Werror", "-Akeyward.index=false")
            .compile(sources);

    assertThat(compilation.found()).isEmpty();
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(decorator(compilation)).contains("class CachedRepo");
  }

  private static String decorator(Compilation compilation) {
    return Golden.actual(compilation).getOrDefault("CachedRepo", "");
  }
}
