package io.keyward.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import io.keyward.processor.fuzz.Verdict.Defect;
import io.keyward.processor.fuzz.Verdict.Fate;
import io.keyward.processor.fuzz.Verdict.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** The controls: processors that do what must not be, each of which the judge sees. */
class JudgeTest {

  private static final Subject GOOD =
      new Subject(
          List.of(
              """
              package t;
              import io.keyward.annotation.*;
              public interface Repo {
                @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
                @CacheEvict(key = "tenant:{tenant_id}:a:{id}") void b(long id);
              }
              """),
          List.of());

  @Test
  void findsNothingWrongWithOurs() {
    try (Judge judge = judge(DecoratorProcessor::new, IndexProcessor::new)) {
      assertThat(judge.judge(GOOD)).isEqualTo(new Verdict(Fate.ACCEPTED, Set.of(), List.of()));
      assertThat(judge.judge(changed("{id}", "{idd}")).fate()).isEqualTo(Fate.REJECTED);
      assertThat(judge.judge(changed("String a", "Strin a")).fate()).isEqualTo(Fate.NOT_JAVA);
      assertThat(judge.judge(changed("a(long id)", "a(long id, int x)")).ids()).contains("KW106");
      assertThat(judge.unsteady(GOOD)).isEmpty();
    }
  }

  @Test
  void seesAProcessorThatThrows() {
    Judge judge =
        judge(
            () ->
                new Control(
                    environment -> {
                      throw new IllegalStateException("thrown");
                    }));

    assertThat(defect(judge, Kind.CRASH)).contains("thrown");
  }

  @Test
  void seesAProcessorThatOwnsUpToADefect() {
    Judge judge = judge(() -> reporting("Keyward failed on t.Repo"));

    assertThat(defect(judge, Kind.CRASH)).contains("Keyward failed");
  }

  @Test
  void seesAnErrorWithoutAnId() {
    Judge judge = judge(() -> reporting("something is wrong"));

    assertThat(defect(judge, Kind.ERROR_WITHOUT_ID)).contains("something is wrong");
  }

  @Test
  void seesAGeneratedClassThatDoesNotCompile() {
    Judge judge = judge(() -> writing("class CachedRepo implements Missing {}"));

    assertThat(defect(judge, Kind.ERROR_WITHOUT_ID)).contains("Missing");
  }

  @Test
  void seesAGeneratedClassThatWarns() {
    Judge judge = judge(() -> writing("class CachedRepo { java.util.List raw; }"));

    assertThat(defect(judge, Kind.GENERATED_WARNS)).contains("CachedRepo").contains("raw");
  }

  @Test
  void doesNotMindWhatTheSourcesAreWarnedOf() {
    try (Judge judge = judge(() -> writing("class CachedRepo {}"))) {
      assertThat(judge.judge(changed("String a", "java.util.List a")).wrong()).isEmpty();
    }
  }

  @Test
  void seesAProcessorThatDoesNotEnd() {
    AtomicBoolean over = new AtomicBoolean();
    try (Judge judge =
        new Judge(
            () -> List.of(new Control(environment -> turnUntil(over))), Duration.ofMillis(300))) {
      assertThat(defect(judge, Kind.HANG)).contains("JudgeTest.turnUntil");
    } finally {
      over.set(true);
    }
  }

  @Test
  void seesOutputThatIsNotTheSameTwice() {
    AtomicInteger compilations = new AtomicInteger();
    try (Judge judge =
        judge(() -> writing("class CachedRepo { int n" + compilations.incrementAndGet() + "; }"))) {
      assertThat(judge.unsteady(GOOD)).extracting(Defect::kind).containsOnly(Kind.NOT_THE_SAME);
    }
  }

  @Test
  void doesNotBlameTheProcessorsForWhatJavacSaysToo() {
    try (Judge judge = judge(() -> reporting("something is wrong"))) {
      assertThat(judge.judge(changed("String a", "Strin a")).wrong()).isEmpty();
    }
  }

  /** What shows the defect is undone as far as it can be. */
  @Test
  void undoesWhatADefectDoesNotNeed() {
    Mutator needed = (subject, dice) -> subject.withOptions(List.of("-Aneeded"));
    Mutator needless = (subject, dice) -> subject.plus(List.of("class Needless {}"));
    List<Recipe.Step> steps =
        List.of(
            new Recipe.Step("needless", needless, 1),
            new Recipe.Step("needed", needed, 2),
            new Recipe.Step("needless", needless, 3));

    Recipe smallest =
        new Recipe("good", GOOD, steps).shrunk(subject -> subject.options().contains("-Aneeded"));

    assertThat(smallest.steps()).containsExactly(steps.get(1));
  }

  private static void turnUntil(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }

  private static Subject changed(String old, String instead) {
    return new Subject(List.of(GOOD.files().get(0).replace(old, instead)), List.of());
  }

  private static String defect(Judge judge, Kind kind) {
    try (judge) {
      List<Defect> wrong = judge.judge(GOOD).wrong();
      assertThat(wrong).extracting(Defect::kind).containsExactly(kind);
      return wrong.get(0).seen();
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Judge judge(Supplier<? extends Processor>... processors) {
    return new Judge(
        () -> Arrays.stream(processors).<Processor>map(Supplier::get).toList(),
        Duration.ofSeconds(5));
  }

  private static Processor reporting(String error) {
    return new Control(
        environment -> environment.getMessager().printMessage(Diagnostic.Kind.ERROR, error));
  }

  private static Processor writing(String text) {
    return new Control(
        environment -> {
          try (Writer file = environment.getFiler().createSourceFile("t.CachedRepo").openWriter()) {
            file.write("package t; " + text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A processor that does one thing, once. */
  @SupportedAnnotationTypes("io.keyward.annotation.*")
  private static final class Control extends AbstractProcessor {

    private final Consumer<ProcessingEnvironment> misdeed;
    private boolean done;

    Control(Consumer<ProcessingEnvironment> misdeed) {
      this.misdeed = misdeed;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        misdeed.accept(processingEnv);
      }
      return false;
    }
  }
}
