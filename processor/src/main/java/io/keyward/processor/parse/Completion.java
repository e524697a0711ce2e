package io.keyward.processor.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Knows the types whose members are yet to come: Lombok writes getters and constructors into the
 * classes of a compilation in its first round. A processor that javac asks before Lombok does not
 * see them in that round; in the next one, which Lombok always asks for, everybody does.
 */
public final class Completion {

  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
  private static final String ANNOTATIONS = "lombok.";

  private final boolean runs;
  private final Set<String> awaited = new HashSet<>();

  private Completion(boolean runs) {
    this.runs = runs;
  }

  /** That of a compilation without Lombok. */
  public static Completion none() {
    return new Completion(false);
  }

  /** In Eclipse's compiler Lombok is no processor: it is done before there is a round. */
  public static Completion of(ProcessingEnvironment environment) {
    return new Completion(
        !environment.getClass().getName().startsWith("org.eclipse.") && isOnProcessorPath());
  }

  private static boolean isOnProcessorPath() {
    try {
      Class.forName(LOMBOK, false, Completion.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** Whether {@code type} reaches a class that Lombok writes into; true once a type. */
  public boolean isDue(Env env, TypeElement type) {
    return runs && reachesLombok(env, type) && awaited.add(type.getQualifiedName().toString());
  }

  private static boolean reachesLombok(Env env, TypeElement type) {
    Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
    Set<TypeElement> seen = new HashSet<>();
    while (!open.isEmpty()) {
      TypeElement next = open.removeFirst();
      if (seen.add(next) && env.isGiven(next)) {
        if (isAnnotated(next)) {
          return true;
        }
        open.addAll(mentioned(next));
      }
    }
    return false;
  }

  private static boolean isAnnotated(TypeElement type) {
    List<AnnotationMirror> mirrors = new ArrayList<>(type.getAnnotationMirrors());
    type.getEnclosedElements().forEach(member -> mirrors.addAll(member.getAnnotationMirrors()));
    return mirrors.stream()
        .map(mirror -> TypeViews.qualifiedName(mirror.getAnnotationType()))
        .anyMatch(name -> name.startsWith(ANNOTATIONS));
  }

  /** What its head and its members name; subtypes of a sealed type too. */
  private static Set<TypeElement> mentioned(TypeElement type) {
    List<TypeMirror> types = new ArrayList<>(List.of(type.getSuperclass()));
    types.addAll(type.getPermittedSubclasses());
    Set<TypeElement> mentioned = new HashSet<>(Mentions.of(type).classes());
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        mentioned.addAll(Mentions.of((ExecutableType) method.asType()).classes());
      } else {
        types.add(member.asType());
      }
    }
    mentioned.addAll(Mentions.of(types).classes());
    return mentioned;
  }
}
