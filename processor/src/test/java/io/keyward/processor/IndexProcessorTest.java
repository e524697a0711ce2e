package io.keyward.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Index;
import io.keyward.processor.rule.CrossJudgement;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several types, in one compilation or in two: what is found does not depend on where they are. */
class IndexProcessorTest {

  private static final Source READS =
      Source.of(
          "a/Reads.java",
          """
          package a; IMPORTS
          public interface Reads {
            @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "1m") String a(long id);
            @CacheEvict(key = "tenant:{tenant_id}:user:*") void all();
          }
          """);

  private static final Source OTHER =
      Source.of("a/Other.java", "package a; public interface Other { void b(); }");

  private static final String EVICTS_EIGHT =
      IntStream.range(0, 8)
          .mapToObj(
              i ->
                  "@CacheEvict(key = \"tenant:{tenant_id}:r%d:{id}\", justification = \"tested\")"
                      .formatted(i))
          .collect(Collectors.joining("\n"));

  @Test
  void anEvictionOfAnotherModulesEntryIsNoOrphan() {
    Compilation library = Compilation.of(READS);

    Compilation dependent =
        dependent(library, "@CacheEvict(key = \"tenant:{tenant_id}:user:{id}\") void b(long id);");

    assertThat(library.found()).isEmpty();
    assertThat(dependent.found()).isEmpty();
    assertThat(dependent.successful()).isTrue();
  }

  @Test
  void anEvictionThatMatchesNoModulesEntryIsAnOrphan() {
    Compilation dependent =
        dependent(
            Compilation.of(READS),
            "@CacheEvict(key = \"tenant:{tenant_id}:usr:{id}\") void b(long id); // !KW404");

    assertThat(dependent.found()).isEqualTo(dependent.expected());
  }

  @Test
  void aKeyOfAnotherModuleIsNotToBeUsedForAnotherValue() {
    Compilation dependent =
        dependent(
            Compilation.of(READS),
            "@Cacheable(key = \"tenant:{tenant_id}:user:{no}\", ttl = \"1m\") int b(long no);"
                + " // !KW111");

    assertThat(dependent.found()).isEqualTo(dependent.expected());
    assertThat(dependent.messages()).singleElement().asString().contains("of Reads.a");
  }

  /** Jars outlive the version that compiled them: what it cannot read, a version passes over. */
  @Test
  void anIndexClassOfAnotherVersionIsReadAsFarAsItIsKnown() {
    Compilation library =
        Compilation.of(
            OTHER,
            index(
                """
                "label=Other.a\\nmethod=a(long)\\nannotation=Cacheable\\nordinal=-9e9\\nsince=2\\n\
                key=tenant:{tenant_id}:user:{id}\\nkind=\\nkind=INTEGER\\nvalue=int\\nmillis=soon",
                "label=Other.b\\nannotation=CacheEvict\\nordinal=-7",
                "key=tenant:{tenant_id}:user:{id}\\nkind=\\nkind=INTEGER"
                """));

    Compilation dependent =
        dependent(
            library,
            """
                    @CacheEvict(key = "tenant:{tenant_id}:user:{id}") void b(long id);
                      @CacheEvict(key = "tenant:{tenant_id}:usr:{id}") void c(long id); // !KW404
                    """);

    assertThat(library.successful()).isTrue();
    assertThat(dependent.found()).isEqualTo(dependent.expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "999999999999999999"})
  void anAnnotationThatIsNotThereIsBlamedOnItsMethod(String ordinal) {
    Compilation compilation =
        Compilation.of(
            OTHER,
            index(
                """
                "label=Other.b\\nmethod=b()\\nannotation=CacheEvict\\nordinal=%s\\n\
                key=tenant:{tenant_id}:gone:{id}\\nkind=\\nkind=INTEGER"
                """
                    .formatted(ordinal)));

    assertThat(compilation.messages()).singleElement().asString().startsWith("[KW404] Other.b");
  }

  @Test
  void nothingIsAnOrphanWhereAnIndexClassMayHaveKeysThatCannotBeRead() {
    Source evicts = writes("@CacheEvict(key = \"tenant:{tenant_id}:usr:{id}\") void c(long id);");
    Compilation later =
        Compilation.of(OTHER, index("\"label=Other.a\\nannotation=CacheWarm\\nkey=global:a\""));
    Compilation earlier =
        Compilation.with()
            .options("-proc:none")
            .compile(
                OTHER,
                index("@IndexEntry.Key(\"tenant:{tenant_id}:user:{id}\")"),
                Source.of(
                    "io/keyward/support/IndexEntry.java",
                    """
                    package io.keyward.support;
                    public @interface IndexEntry {
                      String type();
                      Key[] keys();
                      @interface Key { String value(); }
                    }
                    """))
            .without("io.keyward.support.IndexEntry")
            .without("io.keyward.support.IndexEntry$Key");

    assertThat(later.successful()).isTrue();
    assertThat(earlier.successful()).isTrue();
    assertThat(Compilation.with().onClassPath(later).compile(evicts).found()).isEmpty();
    assertThat(Compilation.with().onClassPath(earlier).compile(evicts).found()).isEmpty();
    assertThat(Compilation.of(OTHER, evicts).found()).isNotEmpty();
  }

  /** A class file has 65,535 values in an array, and as many bytes in a text: here are more. */
  @Test
  void aKeyMayBeLongAndATypeMayHaveThousands() {
    String ids =
        IntStream.range(900, 920)
            .mapToObj(i -> "\"KW" + i + "\"")
            .collect(Collectors.joining(", "));
    String many =
        IntStream.range(0, 300)
            .mapToObj(i -> EVICTS_EIGHT + "void m" + i + "(long id);")
            .collect(Collectors.joining("\n"));
    String constants =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "A_CONSTANT_WITH_A_NAME_OF_SOME_LENGTH_" + i)
            .collect(Collectors.joining(", "));
    Compilation library =
        Compilation.of(
            Source.of("a/Size.java", "package a; public enum Size {" + constants + "}"),
            Source.of(
                "a/Reads.java",
                """
                package a; IMPORTS
                @SuppressWarnings({"KW409", %s})
                public interface Reads {
                  @Cacheable(key = "tenant:{tenant_id}:size:{a}:{b}", ttl = "1m")
                  String size(Size a, Size b);
                  %s
                  @Cacheable(key = "tenant:{tenant_id}:last:{id}", ttl = "1m") String last(long id);
                }
                """
                    .formatted(ids, many)));

    Compilation dependent =
        dependent(
            library,
            """
                    @CacheEvict(key = "tenant:{tenant_id}:last:{id}") void b(long id);
                      @CacheEvict(key = "tenant:{tenant_id}:size:{a}:{b}") void c(a.Size a, a.Size b);
                      @CacheEvict(key = "tenant:{tenant_id}:size:{a}:ALL") void d(a.Size a); // !KW404
                    """);

    assertThat(library.found()).isEmpty();
    assertThat(library.successful()).isTrue();
    assertThat(dependent.found()).isEqualTo(dependent.expected());
  }

  @Test
  void withoutAnIndexNothingIsWrittenOrAsked() {
    Compilation compilation =
        Compilation.with()
            .options("-Akeyward.index=false")
            .compile(writes("@CacheEvict(key = \"tenant:{tenant_id}:usr:{id}\") void b(long id);"));

    assertThat(compilation.index()).isEmpty();
    assertThat(compilation.found()).isEmpty();
  }

  @Test
  void whatATypeInErrorMayCacheIsNoOrphan() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "a/Open.java",
                """
                package a; IMPORTS
                public interface Open {
                  @Cacheable(key = Missing.KEY, ttl = "1m") String a(long id);
                }
                """),
            writes("@CacheEvict(key = \"tenant:{tenant_id}:user:{id}\") void b(long id);"));

    assertThat(compilation.found()).isEmpty();
    assertThat(compilation.otherMessages()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void aCrashOfARuleIsReportedAsADefectWithWhereItWas(Throwable crash) {
    Function<Index, CrossJudgement> crashing = index -> raise(crash);

    Compilation compilation =
        Compilation.with()
            .processors(new DecoratorProcessor(), new IndexProcessor(crashing))
            .compile(READS);

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.otherMessages())
        .singleElement()
        .asString()
        .contains(
            "error: Keyward failed on what the types have together. This is a defect of Keyward,",
            "please report it with these lines",
            crash.toString(),
            "at " + IndexProcessorTest.class.getName());
  }

  static List<Throwable> crashes() {
    return List.of(new IllegalStateException("no such key"), new StackOverflowError());
  }

  private static CrossJudgement raise(Throwable crash) {
    if (crash instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw (Error) crash;
  }

  @Test
  void whatAnEntryWithoutATenantWillStartWithIsNotKnown() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "a/Reads.java",
                """
                package a; IMPORTS
                public interface Reads {
                  @Cacheable(key = "user:{id}", ttl = "1m") String a(long id); // !KW101
                }
                """),
            writes("@CacheEvict(key = \"app:{tenant_id}:user:*\") void b();"));

    assertThat(compilation.found()).isEqualTo(compilation.expected());
    assertThat(compilation.otherMessages()).isEmpty();
  }

  @Test
  void aPrefixThatNoEntryHasIsOneAlthoughAnEntryHasNoTenantYet() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "a/Reads.java",
                """
                package a; IMPORTS
                public interface Reads {
                  @Cacheable(key = "user:{id}", ttl = "1m") String a(long id); // !KW101
                  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "1m") String b(long id);
                }
                """),
            writes(
                "@CacheEvict(key = \"app:{tenant_id}:*\") void c(); // !KW406\n"
                    + "@CacheEvict(key = \"user:{tenant_id}:*\") void d();"));

    assertThat(compilation.found()).isEqualTo(compilation.expected());
    assertThat(compilation.otherMessages()).isEmpty();
  }

  private static Source index(String keys) {
    return Source.of(
        "io/keyward/index/a_Other.java",
        """
        package io.keyward.index;
        import io.keyward.support.IndexEntry;
        @IndexEntry(type = "a.Other", keys = {%s})
        final class a_Other {}
        """
            .formatted(keys));
  }

  private static Compilation dependent(Compilation library, String members) {
    return Compilation.with().onClassPath(library).compile(writes(members));
  }

  private static Source writes(String member) {
    return Source.of(
        "b/Writes.java", "package b; IMPORTS\npublic interface Writes {\n  " + member + "\n}");
  }
}
