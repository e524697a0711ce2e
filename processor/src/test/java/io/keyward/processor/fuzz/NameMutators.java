package io.keyward.processor.fuzz;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of names. */
final class NameMutators {

  private NameMutators() {}

  /** A parameter or a component with another name, and its placeholders with it. */
  static String variable(Outline file, Dice dice) {
    List<Place<VariableTree>> variables = file.all(VariableTree.class);
    if (variables.isEmpty()) {
      return file.text();
    }
    String old = dice.of(variables).tree().getName().toString();
    String name = Pools.name(dice);
    String renamed = renamed(file.text(), old, name);
    return dice.oneIn(4)
        ? renamed
        : renamed(renamed, Pools.snake(old), dice.coin() ? name : Pools.snake(name));
  }

  /** One parameter with another name, whatever speaks of it. */
  static String parameter(Outline file, Dice dice) {
    List<Place<VariableTree>> parameters = file.parameters();
    if (parameters.isEmpty()) {
      return file.text();
    }
    Place<VariableTree> parameter = dice.of(parameters);
    return file.with(
        parameter, file.text(parameter.tree()).replaceFirst("\\S+$", quoted(Pools.name(dice))));
  }

  /** A method with another name. */
  static String method(Outline file, Dice dice) {
    List<Place<MethodTree>> methods = file.methods();
    return methods.isEmpty()
        ? file.text()
        : renamed(file.text(), dice.of(methods).tree().getName().toString(), Pools.name(dice));
  }

  /** A type with another name. */
  static String type(Outline file, Dice dice) {
    List<Place<ClassTree>> types = file.all(ClassTree.class);
    return types.isEmpty()
        ? file.text()
        : renamed(
            file.text(), dice.of(types).tree().getSimpleName().toString(), Pools.typeName(dice));
  }

  /** A type of a common name beside the others, or among the members. */
  static String hidden(Outline file, Dice dice) {
    String name = Pools.typeName(dice);
    String type =
        dice.of(
            "class " + name + " {}",
            "interface " + name + " {}",
            "record " + name + "(long id) {}",
            "enum " + name + " { A, B }",
            "@interface " + name + " {}",
            "class " + name + "<T> {}",
            "final class " + name + " { private " + name + "() {} }");
    List<Place<ClassTree>> types = file.all(ClassTree.class);
    return types.isEmpty() || dice.coin()
        ? file.text() + "\n" + type
        : file.insert(file.body(dice.of(types).tree()), "\n  " + type);
  }

  private static String renamed(String text, String old, String name) {
    return old.isEmpty()
        ? text
        : Pattern.compile("(?<![\\p{L}\\w$])" + Pattern.quote(old) + "(?![\\p{L}\\w$])")
            .matcher(text)
            .replaceAll(quoted(name));
  }

  private static String quoted(String name) {
    return Matcher.quoteReplacement(name);
  }
}
