package io.keyward.processor.parse;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Parses sources by a real compilation, and shows the models while the compiler is there. */
final class Models extends AbstractProcessor {

  private final Consumer<Map<String, RepositoryModel>> look;
  private final Set<String> roots = new TreeSet<>();
  private @Nullable RuntimeException failure;
  private @Nullable Error error;
  private boolean looked;

  private Models(Consumer<Map<String, RepositoryModel>> look) {
    this.look = look;
  }

  /** Compiles {@code sources} and gives the models of the first round, by label. */
  static Compilation of(
      Compilation.Setup setup, Consumer<Map<String, RepositoryModel>> look, Source... sources) {
    Models models = new Models(look);
    Compilation compilation = setup.processors(models).compile(sources);
    if (models.failure != null) {
      throw models.failure;
    }
    if (models.error != null) {
      throw models.error;
    }
    if (!models.looked) {
      throw new AssertionError("No annotated type was seen: " + compilation);
    }
    return compilation;
  }

  /** The model of {@code Repo}, whose body is given, in package {@code t}. */
  static void ofRepo(String body, Consumer<RepositoryModel> look) {
    of(
        Compilation.with(),
        models -> look.accept(get(models, "Repo")),
        Source.of("t/Repo.java", "package t; IMPORTS\npublic interface Repo {\n" + body + "\n}"));
  }

  /** The only method of that name. */
  static MethodModel method(RepositoryModel repository, String name) {
    return repository.methods().stream()
        .filter(method -> method.name().equals(name))
        .reduce(
            (a, b) -> {
              throw new AssertionError("two methods " + name);
            })
        .orElseThrow();
  }

  static RepositoryModel get(Map<String, RepositoryModel> models, String label) {
    RepositoryModel model = models.get(label);
    if (model == null) {
      throw new AssertionError(label + " is not among " + models.keySet());
    }
    return model;
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
    roots.addAll(Repositories.roots(round));
    if (looked || annotations.isEmpty()) {
      return false;
    }
    looked = true;
    try {
      look.accept(models(Repositories.in(annotations, round)));
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      error = e;
    }
    return false;
  }

  private Map<String, RepositoryModel> models(Set<String> names) {
    Env env =
        new Env(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            OptionsParser.parse(processingEnv.getOptions()),
            roots);
    Map<String, RepositoryModel> models = new LinkedHashMap<>();
    for (String name : names) {
      RepositoryModel model =
          new RepositoryParser(env).parse(processingEnv.getElementUtils().getTypeElement(name));
      models.put(model.label(), model);
    }
    return models;
  }
}
