package io.keyward.processor;

import com.google.auto.service.AutoService;
import io.keyward.processor.inventory.InventoryWriter;
import io.keyward.processor.inventory.Warning;
import io.keyward.processor.model.Options;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.parse.Completion;
import io.keyward.processor.parse.Env;
import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.parse.Repositories;
import io.keyward.processor.parse.RepositoryParser;
import io.keyward.processor.report.Diagnostics;
import io.keyward.processor.report.Finding;
import io.keyward.processor.report.Report;
import io.keyward.processor.rule.Judgement;
import io.keyward.processor.rule.Rules;
import io.keyward.processor.write.DecoratorWriter;
import io.keyward.processor.write.Fingerprint;
import io.keyward.processor.write.IndexKinds;
import io.keyward.processor.write.IndexWriter;
import io.keyward.processor.write.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one annotated type at a time: reads it, judges it by the rules, and writes its decorator
 * if nothing is wrong. A type that mentions types which other processors have yet to generate or to
 * complete waits for the next round; in the last one javac says what is missing.
 *
 * <p>What is wrong is said in the last round: an error ends the rounds, and before it the {@link
 * IndexProcessor} must have been given the index classes, or its rules would be silent until all
 * else is mended.
 */
@AutoService(Processor.class)
public final class DecoratorProcessor extends AbstractProcessor {

  private final Set<String> roots = new HashSet<>();
  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> waited = new HashSet<>();
  private final Set<String> wrong = new TreeSet<>();
  private final Set<String> open = new HashSet<>();
  private Completion completion = Completion.none();
  private @Nullable Diagnostics diagnostics;
  private Options options = OptionsParser.parse(Map.of());

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = OptionsParser.parse(environment.getOptions());
    completion = Completion.of(environment);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.keyward.annotation.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return OptionsParser.supported(processingEnv.getOptions());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    roots.addAll(Repositories.roots(round));
    Set<String> names = Repositories.in(annotations, round);
    names.addAll(waiting);
    waited.clear();
    waited.addAll(waiting);
    waiting.clear();
    if (round.processingOver()) {
      names.addAll(wrong);
    }
    for (String name : names) {
      @Nullable TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        process(type, round.processingOver());
      }
    }
    return false;
  }

  private void process(TypeElement type, boolean lastRound) {
    Diagnostics diagnostics = diagnostics();
    try {
      judgeAndWrite(type, lastRound, diagnostics);
    } catch (RuntimeException | StackOverflowError defect) {
      diagnostics.defect(type, defect);
    }
  }

  /** One for the whole compilation. */
  private Diagnostics diagnostics() {
    Diagnostics known = diagnostics;
    if (known == null) {
      known = new Diagnostics(processingEnv.getMessager());
      diagnostics = known;
    }
    return known;
  }

  private void judgeAndWrite(TypeElement type, boolean lastRound, Diagnostics diagnostics) {
    Env env =
        new Env(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), options, roots);
    if (!lastRound && completion.isDue(env, type)) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    RepositoryModel repository = new RepositoryParser(env).parse(type);
    Report report = new Report();
    Judgement judgement = Rules.check(repository, report);
    if (!lastRound && isIndexDue(repository)) {
      index(repository, judgement, diagnostics);
    }
    if (repository.unresolved() && !lastRound) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    boolean taken = isTaken(repository);
    if ((report.hasErrors() || taken) && !lastRound) {
      wrong.add(type.getQualifiedName().toString());
      return;
    }
    diagnostics.print(report, type);
    if (taken) {
      diagnostics.taken(type, repository.label(), repository.decoratorName());
    } else if (!report.hasErrors() && !repository.unresolved()) {
      write(repository, diagnostics);
      if (options.inventory()) {
        take(repository, report, diagnostics);
      }
    }
  }

  /** Whether another class of the compilation has the decorator's name. */
  private boolean isTaken(RepositoryModel repository) {
    String name = repository.packageName();
    String prefix = name.isEmpty() ? "" : name + ".";
    return roots.contains(prefix + repository.decoratorName());
  }

  /**
   * Whether to write the index class now. A type that waits for the second time gets one that says
   * so, since nobody may ever resolve it, and what is written in the last round comes too late. A
   * named module has none: two modules with one package do not start.
   */
  private boolean isIndexDue(RepositoryModel repository) {
    String name = repository.type().getQualifiedName().toString();
    boolean due = !repository.unresolved() || (waited.contains(name) && open.add(name));
    @Nullable ModuleElement module = processingEnv.getElementUtils().getModuleOf(repository.type());
    return due && options.index() && (module == null || module.isUnnamed());
  }

  /** Writes the index class, with errors too: evictions elsewhere match the keys. */
  private void index(RepositoryModel repository, Judgement judgement, Diagnostics diagnostics) {
    try {
      Sources.write(
          new IndexWriter(processingEnv.getTypeUtils(), judgement::isFaulty).write(repository),
          processingEnv.getFiler());
    } catch (IOException e) {
      diagnostics.cannotWrite(repository.type(), "the index class", e.getMessage());
    }
  }

  private void write(RepositoryModel repository, Diagnostics diagnostics) {
    try {
      Sources.write(
          new DecoratorWriter(processingEnv.getElementUtils(), processingEnv.getSourceVersion())
              .write(repository),
          processingEnv.getFiler());
    } catch (FilerException another) {
      diagnostics.taken(repository.type(), repository.label(), repository.decoratorName());
    } catch (IOException e) {
      diagnostics.cannotWrite(repository.type(), repository.decoratorName(), e.getMessage());
    }
  }

  private void take(RepositoryModel repository, Report report, Diagnostics diagnostics) {
    List<Warning> warnings =
        report.findings().stream().flatMap(DecoratorProcessor::warning).toList();
    String path = InventoryWriter.path(repository);
    String text = new InventoryWriter(Fingerprint::of, IndexKinds::of).write(repository, warnings);
    try (OutputStream out =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", path, repository.type())
            .openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      diagnostics.cannotWrite(repository.type(), path, e.getMessage());
    }
  }

  private static Stream<Warning> warning(Finding found) {
    return Stream.ofNullable(found.about()).map(about -> new Warning(found.id().name(), about));
  }
}
