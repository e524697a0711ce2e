package io.keyward.processor.parse;

import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.DecisionModel;
import io.keyward.processor.model.GlobalCacheModel;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.ResultModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads one method of a repository. */
final class MethodParser {

  private final TypeElement repository;
  private final String label;
  private final Env env;
  private final TypeLevel typeLevel;
  private final PathSteps paths;
  private final ResultParser results;

  MethodParser(Env env, TypeElement repository, String label, TypeLevel typeLevel) {
    this.env = env;
    this.repository = repository;
    this.label = label;
    this.typeLevel = typeLevel;
    this.paths = new PathSteps(env, env.packageOf(repository));
    boolean catalog = Mirror.first(repository, AnnotationNames.CACHE_CATALOG).isPresent();
    this.results = new ResultParser(env, new ValueGraphs(env), catalog);
  }

  /**
   * Reads {@code method}.
   *
   * @param type its type as a member of the repository
   * @param thrown what an override of it may throw
   */
  MethodModel parse(ExecutableElement method, ExecutableType type, List<TypeMirror> thrown) {
    MethodForm form = form(method);
    List<Mirror> own = Mirror.all(method).stream().filter(ActionParser::isAction).toList();
    boolean claimable = form == MethodForm.ABSTRACT || form == MethodForm.DEFAULT;
    List<Mirror> said = own.isEmpty() && claimable ? typeLevel.claiming(method) : own;
    List<ParameterModel> parameters = new ParameterParser(env, paths).parse(method, type);
    ResultModel result = results.parse(type.getReturnType(), stores(said));
    KeyBinder binder = new KeyBinder(env, paths, parameters, result.value());
    List<CacheAction> actions = actions(said, binder, !own.isEmpty());
    String name = method.getSimpleName().toString();
    return new MethodModel(
        method,
        type,
        name,
        label + "." + name,
        form,
        TypeViews.owner(method).equals(repository),
        parameters,
        batchElement(actions)
            .flatMap(element -> results.parseBatch(type.getReturnType(), element))
            .orElse(result),
        thrown,
        actions,
        global(method),
        Sensitivities.ofOne(env, method),
        decision(method),
        Deliveries.of(env, type),
        suppressed(method),
        isUnresolved(method, type) || (actions.isEmpty() && isClassifiedByAnError(method)));
  }

  /** Whether an annotation that cannot be resolved may be the one that classifies the method. */
  private boolean isClassifiedByAnError(ExecutableElement method) {
    return Stream.of(method, repository)
            .flatMap(element -> Mirror.all(element).stream())
            .anyMatch(Mirror::isOfUnknownType)
        || typeLevel.mirrors().stream().anyMatch(Mirror::isUnresolved);
  }

  private static List<CacheAction> actions(List<Mirror> said, KeyBinder binder, boolean own) {
    List<CacheAction> actions = new ArrayList<>();
    for (Mirror mirror : said) {
      Optional<CacheAction> action =
          own ? ActionParser.parse(mirror, binder) : ActionParser.claimed(mirror, binder);
      action.ifPresent(actions::add);
    }
    return List.copyOf(actions);
  }

  /** The elements' type of a batch read; empty where no {@code @Cacheable} is one. */
  private static Optional<TypeMirror> batchElement(List<CacheAction> actions) {
    return actions.stream()
        .filter(CacheAction.Read.class::isInstance)
        .flatMap(action -> action.boundKey().stream())
        .flatMap(key -> key.values().stream())
        .filter(ToValue::isCollectionParameter)
        .flatMap(value -> value.elements().stream())
        .map(ElementsAt::element)
        .findFirst();
  }

  private static boolean stores(List<Mirror> said) {
    return said.stream()
        .map(Mirror::name)
        .anyMatch(Set.of(AnnotationNames.CACHEABLE, AnnotationNames.CACHE_PUT)::contains);
  }

  private static MethodForm form(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (!TypeViews.owner(method).getKind().isInterface()) {
      return MethodForm.OF_CLASS;
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return MethodForm.STATIC;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return MethodForm.PRIVATE;
    }
    return method.isDefault() ? MethodForm.DEFAULT : MethodForm.ABSTRACT;
  }

  /** Its own, its repository's, or that of the type which declares it. */
  private Optional<GlobalCacheModel> global(ExecutableElement method) {
    return global(method, false)
        .or(() -> global(repository, true))
        .or(() -> global(TypeViews.owner(method), true));
  }

  static Optional<GlobalCacheModel> global(Element element, boolean onType) {
    return Mirror.first(element, AnnotationNames.GLOBAL_CACHE)
        .map(
            mirror ->
                new GlobalCacheModel(
                    mirror.ref(),
                    mirror.ref("justification"),
                    mirror.text("justification"),
                    onType));
  }

  private Set<String> suppressed(ExecutableElement method) {
    Set<String> ids = new TreeSet<>(suppressedAround(method));
    ids.addAll(suppressedAround(repository));
    return ids;
  }

  /** The ids in the {@code @SuppressWarnings} on {@code element} and on what encloses it. */
  static Set<String> suppressedAround(Element element) {
    Set<String> ids = new TreeSet<>();
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      Mirror.first(e, "java.lang.SuppressWarnings").ifPresent(mirror -> ids.addAll(texts(mirror)));
    }
    return ids;
  }

  private static Optional<DecisionModel> decision(ExecutableElement method) {
    return Mirror.first(method, AnnotationNames.SECURITY_SENSITIVE)
        .map(mirror -> new DecisionModel(mirror.ref(), mirror.text("justification")));
  }

  private static List<String> texts(Mirror mirror) {
    return mirror.values("value").stream()
        .map(AnnotationValue::getValue)
        .map(Object::toString)
        .toList();
  }

  private static boolean isUnresolved(ExecutableElement method, ExecutableType type) {
    return Mentions.of(type).hasError()
        || Mentions.of((ExecutableType) method.asType()).hasError()
        || hasUnresolved(method)
        || method.getParameters().stream().anyMatch(MethodParser::hasUnresolved);
  }

  private static boolean hasUnresolved(Element element) {
    return Mirror.all(element).stream()
        .filter(mirror -> mirror.name().startsWith(AnnotationNames.PACKAGE))
        .anyMatch(Mirror::isUnresolved);
  }
}
