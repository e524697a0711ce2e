package io.keyward.processor.rule;

import io.keyward.processor.parse.Env;
import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.parse.Repositories;
import io.keyward.processor.parse.RepositoryParser;
import io.keyward.processor.report.Diagnostics;
import io.keyward.processor.report.Report;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Judges by some rules alone, and writes nothing. */
final class JudgingProcessor extends AbstractProcessor {

  private final List<Rule> rules;

  JudgingProcessor(List<Rule> rules) {
    this.rules = rules;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.keyward.annotation.*");
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
    for (String name : Repositories.in(annotations, round)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      Report report = new Report();
      Rules.check(rules, new RepositoryParser(env).parse(type), report);
      new Diagnostics(processingEnv.getMessager()).print(report);
    }
    return false;
  }
}
