package io.keyward.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class DecoratorProcessorTest {

  private static final String READ =
      "@Cacheable(key = \"tenant:{tenant_id}:a:{id}\", ttl = \"1m\") ";

  @Test
  void aGoodInterfaceGetsADecoratorThatCompiles() {
    Compilation compilation = Compilation.of(repo(READ + "String a(long id);"));

    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    assertThat(compilation.generated()).containsOnlyKeys("t.CachedRepo");
    assertThat(compilation.classes()).containsKeys("t.Repo", "t.CachedRepo");
  }

  @Test
  void twoCompilationsGiveTheSameSource() {
    Source source = repo(READ + "String a(long id);");

    assertThat(Compilation.of(source).generated()).isEqualTo(Compilation.of(source).generated());
  }

  @Test
  void aTypeThatAnotherProcessorGeneratesIsAwaited() {
    Compilation compilation =
        Compilation.with()
            .processors(new DecoratorProcessor(), new Generating())
            .compile(
                repo(
                    "@Uncached(reason = \"rare\") void old(Made made); "
                        + READ
                        + "Made a(long id);"),
                deep("record Holder(Made made) {} " + READ + "Holder a(long id);"));

    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.generated()).containsOnlyKeys("t.Made", "t.CachedRepo", "t.CachedDeep");
  }

  @Test
  void aTypeThatNobodyGeneratesIsJavacsToReport() {
    Compilation compilation = Compilation.of(repo(READ + "Missing a(long id);"));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.generated()).isEmpty();
    assertThat(compilation.otherMessages()).singleElement().asString().contains("Missing");
  }

  @Test
  void anAnnotationValueInErrorIsJavacsToReport() {
    Compilation compilation =
        Compilation.of(
            repo(
                "@Cacheable(key = Missing.KEY, ttl = \"1m\") String a(long id);"
                    + " @Cacheable(ttl = \"1m\") String b(long id);"));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.generated()).isEmpty();
    assertThat(compilation.otherMessages()).isNotEmpty();
    assertThat(compilation.output()).doesNotContain("Exception");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25, disabledReason = "javac 17 hides such annotations")
  void aMethodThatAnUnknownAnnotationMayClassifyIsJavacsToReport() {
    Compilation compilation =
        Compilation.of(repo(READ + "String a(long id); @Chacheable void b();"));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).singleElement().asString().contains("Chacheable");
  }

  @Test
  void aMethodThatAnAnnotationInErrorMayClaimIsJavacsToReport() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "t/Repo.java",
                """
                package t; IMPORTS
                @Uncached(reason = "rare", methods = {"b", Missing.NAME})
                public interface Repo { void a(); void b(); }
                """));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).isNotEmpty();
  }

  @Test
  void aGlobThatMayMeanAMethodOfAMissingSupertypeIsJavacsToReport() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "t/Repo.java",
                """
                package t; IMPORTS
                @Uncached(reason = "rare", methods = "delete*")
                public interface Repo extends Missing {}
                """));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).singleElement().asString().contains("Missing");
  }

  @Test
  void whatHoldsATypeInErrorIsNotSaidToMissInAKey() {
    Compilation compilation =
        Compilation.of(
            Source.of("t/Broken.java", "package t; public record Broken(int n, Missing rest) {}"),
            repo(
                READ.replace("{id}", "{b}")
                    + "String a(Broken b); "
                    + READ.replace("a:{id}", "b:{b.n}")
                    + "String b(Broken b);"));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).singleElement().asString().contains("Missing");
  }

  @Test
  void typesAreJudgedTogetherAlthoughOneIsWrong() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "t/Repo.java",
                """
                package t; IMPORTS
                public interface Repo {
                  @Cacheable(key = "user:{id}", ttl = "1m") int a(long id); // !KW101
                  @CacheEvict(key = "tenant:{tenant_id}:order:{id}") void b(long id); // !KW404
                  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "1m") int c(long id); // ?KW409
                }
                """),
            Source.of(
                "t/Zeta.java",
                """
                package t; IMPORTS
                public interface Zeta {
                  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "1m") UUID c(long id); // !KW111
                }
                """));

    assertThat(compilation.found()).isEqualTo(compilation.expected());
    assertThat(compilation.otherMessages()).isEmpty();
  }

  @Test
  void aStepThroughATypeThatTheDecoratorCannotNameLeadsNowhere() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "u/Doc.java",
                """
                package u;
                public class Doc {
                  public Hidden hidden() { return null; }
                  public Open open() { return null; }
                  public static class Open extends Hidden {}
                }
                class Hidden { public long id() { return 1; } }
                """),
            Source.of(
                "t/Repo.java",
                """
                package t; IMPORTS
                public interface Repo {
                  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") int a(long id);
                  @CacheEvict(key = "tenant:{tenant_id}:a:{doc.hidden.id}") void b(u.Doc doc); // !KW105
                  @CacheEvict(key = "tenant:{tenant_id}:a:{doc.open.id}") void c(u.Doc doc);
                }
                """));

    assertThat(compilation.found()).isEqualTo(compilation.expected());
    assertThat(compilation.otherMessages()).isEmpty();
  }

  @Test
  void aDecoratorWhoseNameIsTakenIsSaidToBeOnceAndWithWhatElseIsWrong() {
    Compilation compilation =
        Compilation.of(
            repo(READ + "String a(long id);"),
            Source.of("t/CachedRepo.java", "package t; public class CachedRepo {}"),
            deep(
                """

                @CacheEvict(key = "tenant:{tenant_id}:none") void b(); // !KW404
                @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") int c(); // !KW104
                """));

    assertThat(compilation.successful()).isFalse();
    assertThat(compilation.otherMessages())
        .singleElement()
        .asString()
        .contains("/t/Repo.java:2: error: Repo: its decorator is to be CachedRepo, and another")
        .contains(
            "has that name. Rename that class, or begin", "-Akeyward.decoratorPrefix=Caching");
    assertThat(compilation.found()).containsAll(compilation.expected());
  }

  @Test
  void aNameThatTwoDecoratorsWouldHaveIsTakenToo() {
    Compilation compilation =
        Compilation.of(
            Source.of(
                "t/Outer.java",
                "package t; IMPORTS public class Outer { public interface Repo { "
                    + READ
                    + "String a(long id); } }"),
            Source.of(
                "t/Outer_Repo.java",
                "package t; IMPORTS public interface Outer_Repo { "
                    + READ
                    + "String a(long id); }"));

    assertThat(compilation.otherMessages())
        .singleElement()
        .asString()
        .contains("its decorator is to be CachedOuter_Repo, and another class");
  }

  @Test
  void thePrefixOfTheOptionMakesAnotherName() {
    Compilation compilation =
        Compilation.with()
            .options("-Akeyward.decoratorPrefix=Caching")
            .compile(
                repo(READ + "String a(long id);"),
                Source.of("t/CachedRepo.java", "package t; public class CachedRepo {}"));

    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.generated()).containsOnlyKeys("t.CachingRepo");
  }

  @Test
  void theProcessorIsAServiceAndIncremental() throws IOException {
    assertThat(ServiceLoader.load(Processor.class))
        .anyMatch(processor -> processor instanceof DecoratorProcessor)
        .anyMatch(processor -> processor instanceof IndexProcessor);
    try (InputStream declaration =
        DecoratorProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(declaration).isNotNull();
      assertThat(new String(declaration.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              io.keyward.processor.DecoratorProcessor,isolating
              io.keyward.processor.IndexProcessor,aggregating
              """);
    }
  }

  private static Source repo(String body) {
    return Source.of("t/Repo.java", "package t; IMPORTS\npublic interface Repo { " + body + " }");
  }

  private static Source deep(String body) {
    return Source.of("t/Deep.java", "package t; IMPORTS\npublic interface Deep { " + body + " }");
  }

  /** Generates {@code t.Made} in the first round. */
  private static final class Generating extends AbstractProcessor {

    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("t.Made").openWriter()) {
          writer.write("package t; public record Made(long id) {}");
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      return false;
    }
  }
}
