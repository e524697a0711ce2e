package io.keyward.processor.rule;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.parse.Env;
import io.keyward.processor.parse.IndexParser;
import io.keyward.processor.parse.IndexPlaces;
import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.parse.Repositories;
import io.keyward.processor.parse.RepositoryParser;
import io.keyward.processor.report.Diagnostics;
import io.keyward.processor.report.Finding;
import io.keyward.processor.report.Report;
import io.keyward.processor.write.IndexWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Judges by some rules alone, and writes nothing but index classes. */
final class JudgingProcessor extends AbstractProcessor {

  private final List<Rule> rules;
  private final List<CrossRule> crossRules;
  private final List<OptionRule> optionRules;

  JudgingProcessor(List<Rule> rules, List<CrossRule> crossRules, List<OptionRule> optionRules) {
    this.rules = rules;
    this.crossRules = crossRules;
    this.optionRules = optionRules;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    new Diagnostics(environment.getMessager())
        .print(Rules.check(optionRules, OptionsParser.parse(environment.getOptions())));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.keyward.annotation.*", IndexParser.ENTRY);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Env env =
        new Env(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            OptionsParser.parse(processingEnv.getOptions()),
            Repositories.roots(round));
    Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
    for (String name : Repositories.in(annotations, round)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      RepositoryModel repository = new RepositoryParser(env).parse(type);
      Report report = new Report();
      Judgement judgement = Rules.check(rules, repository, report);
      diagnostics.print(report, type);
      write(repository, judgement);
    }
    if (round.processingOver()) {
      judgeTogether(diagnostics);
    }
    return false;
  }

  private void write(RepositoryModel repository, Judgement judgement) {
    try {
      new IndexWriter(processingEnv.getTypeUtils(), judgement::isFaulty)
          .write(repository)
          .writeTo(processingEnv.getFiler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void judgeTogether(Diagnostics diagnostics) {
    Elements elements = processingEnv.getElementUtils();
    IndexPlaces places = new IndexPlaces(elements, processingEnv.getTypeUtils());
    Index index = new IndexParser(elements, name -> true).parse();
    for (CrossJudgement.Found found : Rules.check(crossRules, index).found()) {
      SourceRef at = places.place(found.at(), found.attribute()).orElseThrow();
      diagnostics.print(new Finding(found.id(), at, found.message()));
    }
  }
}
