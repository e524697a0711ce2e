package io.keyward.processor.fuzz;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What becomes of types, parameters, modifiers and type variables. */
final class SignatureMutators {

  private static final List<String> MODIFIERS =
      List.of(
          "default",
          "static",
          "private",
          "abstract",
          "public",
          "protected",
          "final",
          "synchronized",
          "strictfp",
          "native",
          "sealed",
          "non-sealed",
          "transient");
  private static final List<String> VARIABLES =
      List.of(
          "T",
          "T, U extends T",
          "T extends Comparable<T>",
          "T extends Comparable<? super T>",
          "T extends Number & Comparable<T>",
          "T extends Enum<T>",
          "X extends Exception",
          "X extends RuntimeException",
          "T extends List<? extends T>",
          "String",
          "T extends Map<?, T[]>",
          "A extends B, B extends A",
          "KeyTemplate",
          "T extends U, U",
          "Repo",
          "T extends Missing",
          "V extends Record",
          "T extends java.util.function.Function<T, ? extends T>",
          "E extends Throwable");
  private static final Pattern BODY = Pattern.compile(";\\s*$");

  private SignatureMutators() {}

  /** Another type in the place of one. */
  static String type(Outline file, Dice dice) {
    List<Place<Tree>> types = file.types();
    return types.isEmpty()
        ? file.text()
        : file.with(dice.of(types), Pools.type(dice, declared(file)));
  }

  /** The type of another place in the place of one. */
  static String typeCopied(Outline file, Dice dice) {
    List<Place<Tree>> types = file.types();
    return types.isEmpty()
        ? file.text()
        : file.with(dice.of(types), file.text(dice.of(types).tree()));
  }

  /** A type around one. */
  static String typeWrapped(Outline file, Dice dice) {
    List<Place<Tree>> types = file.types();
    if (types.isEmpty()) {
      return file.text();
    }
    Place<Tree> place = dice.of(types);
    String old = file.text(place.tree());
    return file.with(
        place,
        dice.of(
            "List<" + old + ">",
            "Optional<" + old + ">",
            "CompletableFuture<" + old + ">",
            old + "[]",
            "Map<Long, " + old + ">",
            "Collection<? extends " + old + ">"));
  }

  /** A parameter more, fewer, twice or elsewhere. */
  static String parameters(Outline file, Dice dice) {
    List<Place<MethodTree>> methods = file.methods();
    if (methods.isEmpty()) {
      return file.text();
    }
    Place<MethodTree> method = dice.of(methods);
    List<String> parameters = new ArrayList<>();
    method.tree().getParameters().forEach(parameter -> parameters.add(file.text(parameter)));
    int last = parameters.size() - 1;
    switch (last < 0 ? 0 : dice.below(6)) {
      case 0 -> parameters.add(Pools.type(dice, declared(file)) + " " + Pools.name(dice));
      case 1 -> parameters.remove(dice.below(last + 1));
      case 2 -> Collections.swap(parameters, dice.below(last + 1), last);
      case 3 -> parameters.add(0, dice.of(parameters));
      case 4 -> parameters.set(last, parameters.get(last).replaceFirst(" (?=\\S+$)", "... "));
      default -> parameters.add(Pools.type(dice, declared(file)) + " " + "p" + dice.below(9));
    }
    return withParameters(file, method, String.join(", ", parameters));
  }

  /** A modifier more or fewer, with a body where one is wanted then. */
  static String modifiers(Outline file, Dice dice) {
    if (dice.oneIn(3)) {
      return typeModifiers(file, dice);
    }
    List<Place<MethodTree>> methods = file.methods();
    if (methods.isEmpty()) {
      return file.text();
    }
    Place<MethodTree> method = dice.of(methods);
    String modifier =
        dice.coin() ? dice.of("default", "static", "private", "public") : dice.of(MODIFIERS);
    String text = file.text(method.tree());
    ModifiersTree had = method.tree().getModifiers();
    int at = file.start(had) < 0 ? 0 : file.end(had) - method.start();
    String more =
        text.substring(0, Math.max(at, 0)) + " " + modifier + " " + text.substring(Math.max(at, 0));
    boolean body = List.of("default", "static", "private").contains(modifier);
    return file.with(
        method,
        body ? BODY.matcher(more).replaceFirst(" { throw new IllegalStateException(); }") : more);
  }

  private static String typeModifiers(Outline file, Dice dice) {
    List<Place<ClassTree>> types = file.all(ClassTree.class);
    if (types.isEmpty()) {
      return file.text();
    }
    Place<ClassTree> type = dice.of(types);
    String text = file.text(type.tree());
    return file.with(
        type,
        switch (dice.below(4)) {
          case 0 -> text.replaceFirst("public |static |private |final ", "");
          case 1 ->
              text.replaceFirst(
                  "\\b(interface|class|record|enum)\\b",
                  dice.of("class", "interface", "abstract class", "@interface", "enum", "record"));
          default ->
              text.replaceFirst("\\b(interface|class|record|enum)\\b", dice.of(MODIFIERS) + " $1");
        });
  }

  /** Type variables of a method or a type, and sometimes a use of one. */
  static String variables(Outline file, Dice dice) {
    List<Place<? extends Tree>> all = new ArrayList<>(file.methods());
    all.addAll(file.all(ClassTree.class));
    if (all.isEmpty()) {
      return file.text();
    }
    Place<? extends Tree> place = dice.of(all);
    String variables = "<" + dice.of(VARIABLES) + ">";
    if (place.tree() instanceof MethodTree method && method.getReturnType() != null) {
      return method.getTypeParameters().isEmpty()
          ? using(file.insert(file.start(method.getReturnType()), variables + " "), dice)
          : file.text();
    }
    return place.tree() instanceof ClassTree type && type.getTypeParameters().isEmpty()
        ? using(
            file.with(
                place,
                file.text(type)
                    .replaceFirst(
                        "\\b((?:interface|class|record)\\s+[\\p{L}\\w$]+)", "$1" + variables)),
            dice)
        : file.text();
  }

  private static String using(String text, Dice dice) {
    Outline file = Outline.of(text);
    List<String> names =
        file.all(TypeParameterTree.class).stream()
            .map(variable -> variable.tree().getName().toString())
            .toList();
    List<Place<Tree>> types = file.types();
    return names.isEmpty() || types.isEmpty() || dice.oneIn(3)
        ? text
        : file.with(
            dice.of(types),
            dice.of(List.of("%s", "%s", "List<%s>", "%s[]", "Optional<%s>"))
                .replace("%s", dice.of(names)));
  }

  /** A {@code throws} clause. */
  static String thrown(Outline file, Dice dice) {
    List<Place<MethodTree>> methods =
        file.methods().stream().filter(method -> method.tree().getThrows().isEmpty()).toList();
    if (methods.isEmpty()) {
      return file.text();
    }
    Place<MethodTree> method = dice.of(methods);
    String thrown =
        dice.of(
            "Exception",
            "java.io.IOException",
            "InterruptedException",
            "Throwable",
            "X",
            "Missing",
            "java.io.IOException, java.util.concurrent.TimeoutException",
            "RuntimeException",
            "Error");
    return file.with(
        method,
        file.text(method.tree()).replaceFirst("\\)\\s*(;|\\{)", ") throws " + thrown + " $1"));
  }

  /** The types that a source declares, with arguments where they want some. */
  static List<String> declared(Outline file) {
    return file.all(ClassTree.class).stream()
        .filter(type -> !type.tree().getSimpleName().isEmpty())
        .map(
            type ->
                type.tree().getSimpleName()
                    + type.tree().getTypeParameters().stream()
                        .map(variable -> "Long")
                        .collect(
                            Collectors.collectingAndThen(
                                Collectors.joining(", "), s -> s.isEmpty() ? "" : "<" + s + ">")))
        .toList();
  }

  private static String withParameters(Outline file, Place<MethodTree> method, String parameters) {
    List<? extends VariableTree> had = method.tree().getParameters();
    if (!had.isEmpty()) {
      return file.with(file.start(had.get(0)), file.end(had.get(had.size() - 1)), parameters);
    }
    Tree result = method.tree().getReturnType();
    int open = result == null ? -1 : file.text().indexOf('(', file.end(result));
    return file.insert(open < 0 ? -1 : open + 1, parameters);
  }
}
