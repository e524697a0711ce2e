package io.keyward.processor.compilers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Runs a processor, and notes for each file that it writes the elements that it names as origins.
 */
final class Originating extends AbstractProcessor {

  private final Processor processor;
  private final Map<String, Set<String>> origins;

  Originating(Processor processor, Map<String, Set<String>> origins) {
    this.processor = processor;
    this.origins = origins;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Filer noting = noting(environment.getFiler());
    processor.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                Originating.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? noting
                        : invoke(method, environment, arguments)));
  }

  private Filer noting(Filer filer) {
    return (Filer)
        Proxy.newProxyInstance(
            Originating.class.getClassLoader(),
            new Class<?>[] {Filer.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("create")) {
                note(arguments);
              }
              return invoke(method, filer, arguments);
            });
  }

  private void note(Object[] arguments) {
    Set<String> of = new TreeSet<>();
    for (Element element : (Element[]) arguments[arguments.length - 1]) {
      of.add(element.toString());
    }
    origins.put(arguments[arguments.length - 2].toString(), of);
  }

  private static Object invoke(java.lang.reflect.Method method, Object on, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }
}
