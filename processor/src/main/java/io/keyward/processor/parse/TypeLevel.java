package io.keyward.processor.parse;

import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The cache annotations on a type, and the methods that they claim among those without one of their
 * own.
 *
 * @param mirrors the {@code @CacheEvict}s and {@code @Uncached}s, in source order
 */
record TypeLevel(List<Mirror> mirrors) {

  /** The first words of reading methods (KW403). */
  private static final Set<String> READING =
      Set.of(
          "find", "get", "read", "query", "search", "list", "count", "exists", "load", "fetch",
          "stream", "page", "is", "has");

  static TypeLevel of(TypeElement type) {
    return new TypeLevel(
        Mirror.all(type).stream()
            .filter(mirror -> AnnotationNames.ON_TYPES.contains(mirror.name()))
            .filter(ActionParser::isAction)
            .toList());
  }

  /** The annotations that claim {@code method}, in source order. */
  List<Mirror> claiming(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    List<Mirror> claiming = new ArrayList<>();
    for (Mirror mirror : mirrors) {
      if (mirror.texts("methods").stream().anyMatch(glob -> matches(glob, name))) {
        claiming.add(mirror);
      }
    }
    if (claiming.isEmpty() && reads(method)) {
      mirrors.stream().filter(TypeLevel::coversReads).findFirst().ifPresent(claiming::add);
    }
    return claiming;
  }

  private static boolean coversReads(Mirror mirror) {
    return mirror.name().equals(AnnotationNames.UNCACHED) && mirror.values("methods").isEmpty();
  }

  private static boolean reads(ExecutableElement method) {
    return !ResultParser.answersNothing(method.getReturnType())
        && READING.contains(Words.first(method.getSimpleName().toString()));
  }

  /** The globs of {@code mirror} that match none of the methods that it could claim. */
  static List<String> unmatched(Mirror mirror, List<ExecutableElement> claimable) {
    return mirror.texts("methods").stream()
        .filter(
            glob ->
                claimable.stream()
                    .noneMatch(method -> matches(glob, method.getSimpleName().toString())))
        .toList();
  }

  /** Whether {@code name} matches {@code glob}, in which {@code *} stands for any text. */
  static boolean matches(String glob, String name) {
    String[] parts = glob.split("\\*", -1);
    if (parts.length == 1) {
      return glob.equals(name);
    }
    String last = parts[parts.length - 1];
    int at = parts[0].length();
    if (!name.startsWith(parts[0])) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return name.length() - last.length() >= at && name.endsWith(last);
  }
}
