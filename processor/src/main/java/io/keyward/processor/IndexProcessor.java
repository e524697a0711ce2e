package io.keyward.processor;

import com.google.auto.service.AutoService;
import io.keyward.processor.model.Index;
import io.keyward.processor.model.Options;
import io.keyward.processor.parse.IndexParser;
import io.keyward.processor.parse.IndexPlaces;
import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.report.Diagnostics;
import io.keyward.processor.report.Finding;
import io.keyward.processor.rule.CrossJudgement;
import io.keyward.processor.rule.Rules;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Judges all types together, in the last round, by their index classes alone: those of this
 * compilation and those of the class path. It is declared aggregating, and asks for index classes
 * and nothing else, so that an incremental build hands it those of unchanged types, and has the
 * {@link DecoratorProcessor} look at changed ones only.
 */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {

  private final Function<Index, CrossJudgement> rules;
  private final Set<String> given = new HashSet<>();
  private Options options = OptionsParser.parse(Map.of());

  /** Judges by all rules. */
  public IndexProcessor() {
    this(Rules::check);
  }

  /** Judges by those. */
  IndexProcessor(Function<Index, CrossJudgement> rules) {
    this.rules = rules;
  }

  /** Judges the options here: they may be wrong where no type is annotated, too. */
  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = OptionsParser.parse(environment.getOptions());
    new Diagnostics(environment.getMessager()).print(Rules.check(options));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(IndexParser.ENTRY);
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
    round.getRootElements().stream()
        .filter(IndexParser::isIndex)
        .forEach(element -> given.add(element.getSimpleName().toString()));
    if (round.processingOver() && options.index() && !given.isEmpty()) {
      Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
      try {
        judge(diagnostics);
      } catch (RuntimeException | StackOverflowError defect) {
        diagnostics.defect(defect);
      }
    }
    return false;
  }

  private void judge(Diagnostics diagnostics) {
    Index index = new IndexParser(processingEnv.getElementUtils(), this::isHere).parse();
    IndexPlaces places =
        new IndexPlaces(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    for (CrossJudgement.Found found : rules.apply(index).found()) {
      places
          .place(found.at(), found.attribute())
          .ifPresent(at -> diagnostics.print(new Finding(found.id(), at, found.message())));
    }
  }

  /** Whether an index class was given, or an earlier compilation of the same module wrote it. */
  private boolean isHere(String indexClass) {
    if (given.contains(indexClass)) {
      return true;
    }
    try {
      processingEnv
          .getFiler()
          .getResource(StandardLocation.CLASS_OUTPUT, IndexParser.PACKAGE, indexClass + ".class")
          .openInputStream()
          .close();
      return true;
    } catch (IOException | RuntimeException notThere) {
      return false;
    }
  }
}
