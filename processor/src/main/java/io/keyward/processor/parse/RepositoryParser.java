package io.keyward.processor.parse;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.RepositoryModel.TypeForm;
import io.keyward.processor.model.TypeLevelAction;
import io.keyward.processor.model.ValueGraph;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Reads an annotated type. Total and silent: whatever is wrong is a value in the model. */
public final class RepositoryParser {

  private final Env env;

  public RepositoryParser(Env env) {
    this.env = env;
  }

  /** The model of {@code type}. */
  public RepositoryModel parse(TypeElement type) {
    List<String> names = names(type);
    String label = String.join(".", names);
    TypeLevel typeLevel = TypeLevel.of(type);
    MethodParser parser = new MethodParser(env, type, label, typeLevel);
    MethodCollector collector = new MethodCollector(env, type);
    List<ExecutableElement> toImplement =
        type.getKind().isInterface() ? collector.collect() : List.of();
    List<MethodModel> methods = new ArrayList<>();
    toImplement.forEach(
        m -> methods.add(parser.parse(m, collector.asMember(m), collector.thrown(m))));
    misplaced(type, toImplement)
        .forEach(
            m ->
                methods.add(
                    parser.parse(m, (ExecutableType) m.asType(), List.copyOf(m.getThrownTypes()))));
    return new RepositoryModel(
        type,
        env.packageOf(type),
        label,
        form(type, methods),
        env.options().decoratorPrefix() + String.join("_", names),
        Mirror.first(type, AnnotationNames.CACHE_CATALOG).map(Mirror::ref),
        MethodParser.global(type, true),
        typeLevelActions(type, typeLevel, toImplement),
        List.copyOf(methods),
        env.options(),
        isUnresolved(type, methods));
  }

  private static List<String> names(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.add(0, e.getSimpleName().toString());
    }
    return names;
  }

  /** Annotated methods that no decorator could implement, in source order. */
  private static List<ExecutableElement> misplaced(
      TypeElement type, List<ExecutableElement> toImplement) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !toImplement.contains(method))
        .filter(MethodCollector::isAnnotated)
        .toList();
  }

  private List<TypeLevelAction> typeLevelActions(
      TypeElement type, TypeLevel typeLevel, List<ExecutableElement> toImplement) {
    List<ExecutableElement> claimable =
        toImplement.stream().filter(m -> !MethodCollector.isAnnotated(m)).toList();
    KeyBinder unbound =
        new KeyBinder(env, new PathSteps(env, env.packageOf(type)), List.of(), null);
    boolean open = hierarchyHasError(type); // what is missing may have methods that a glob means
    List<TypeLevelAction> actions = new ArrayList<>();
    for (Mirror mirror : typeLevel.mirrors()) {
      List<String> unmatched = open ? List.of() : TypeLevel.unmatched(mirror, claimable);
      ActionParser.onType(mirror, unbound, unmatched).ifPresent(actions::add);
    }
    return List.copyOf(actions);
  }

  private TypeForm form(TypeElement type, List<MethodModel> methods) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return TypeForm.ANNOTATION_TYPE;
    }
    if (!type.getKind().isInterface()) {
      return TypeForm.CLASS;
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return TypeForm.SEALED;
    }
    if (methods.stream().anyMatch(method -> isImplemented(method) && !method.isWritable())) {
      return TypeForm.UNWRITABLE;
    }
    if (methods.stream().anyMatch(method -> isImplemented(method) && method.isTaken())) {
      return TypeForm.TAKEN;
    }
    String packageName = env.packageOf(type);
    boolean accessible =
        Access.toType(env, type, packageName)
            && Mentions.of(type).classes().stream()
                .allMatch(named -> Access.toType(env, named, packageName))
            && methods.stream()
                .filter(method -> isImplemented(method))
                .flatMap(method -> Mentions.of(method.type()).classes().stream())
                .allMatch(named -> Access.toType(env, named, packageName));
    return accessible ? TypeForm.IMPLEMENTABLE : TypeForm.INACCESSIBLE;
  }

  private static boolean isImplemented(MethodModel method) {
    return switch (method.form()) {
      case ABSTRACT, DEFAULT -> true;
      case STATIC, PRIVATE, OF_CLASS -> false;
    };
  }

  private static boolean isUnresolved(TypeElement type, List<MethodModel> methods) {
    return hierarchyHasError(type)
        || Mirror.all(type).stream()
            .filter(mirror -> mirror.name().startsWith(AnnotationNames.PACKAGE))
            .anyMatch(Mirror::isUnresolved)
        || methods.stream().anyMatch(RepositoryParser::isUnresolved);
  }

  private static boolean hierarchyHasError(TypeElement type) {
    return Mentions.of(type).hasError()
        || type.getInterfaces().stream()
            .flatMap(above -> TypeViews.element(above).stream())
            .anyMatch(RepositoryParser::hierarchyHasError);
  }

  private static boolean isUnresolved(MethodModel method) {
    ValueGraph graph = method.result().graph();
    return method.unresolved()
        || method.keys().stream().anyMatch(BoundKey::isUnresolved)
        || (graph != null
            && graph.nodes().values().stream()
                .anyMatch(node -> node.form() == ValueGraph.Form.UNRESOLVED));
  }
}
