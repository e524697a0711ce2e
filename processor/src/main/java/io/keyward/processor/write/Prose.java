package io.keyward.processor.write;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Evict;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.CacheAction.Through;
import io.keyward.processor.model.CacheAction.Uncached;
import io.keyward.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The sentences of a decorator's javadoc. */
final class Prose {

  /** What a line of javadoc leaves of a hundred columns. */
  private static final int COLUMNS = 97;

  /** Stands for a space at which no line breaks. */
  private static final char NO_BREAK = '\u0001';

  private Prose() {}

  /** The item of a list that says what some methods do. */
  static String item(List<String> names, String predicate) {
    List<String> subjects = names.stream().map(Prose::code).toList();
    boolean several = names.size() > 1 && predicate.startsWith("is ");
    String verb = several ? "are " + predicate.substring(3) : predicate;
    return wrapped("<li>" + Wording.list(subjects) + " " + verb);
  }

  /** A method by its name, and by the types of its parameters where the name is not enough. */
  static String name(MethodModel method, boolean overloaded) {
    return overloaded
        ? method.parameters().stream()
            .map(parameter -> simple(parameter.type()))
            .collect(Collectors.joining(", ", method.name() + "(", ")"))
        : method.name();
  }

  /** What a method does, as a predicate. */
  static String predicate(MethodModel method) {
    List<String> does = new ArrayList<>();
    List<String> evicted = new ArrayList<>();
    for (CacheAction action : method.actions()) {
      if (action instanceof Read read) {
        does.add(
            "reads " + template(read) + ", kept " + Lifetimes.words(read.ttl()) + absent(read));
      } else if (action instanceof Put put && isOfArguments(put)) {
        does.add("puts " + template(put) + ", kept " + Lifetimes.words(put.ttl()));
      } else if (action instanceof Evict || action instanceof Put) {
        evicted.add(template(action));
      } else if (action instanceof Uncached uncached) {
        does.add("is not cached: " + escaped(uncached.reason()));
      } else if (action instanceof Through) {
        does.add("is not overridden, so that the methods which it calls are cached");
      }
    }
    if (!evicted.isEmpty()) {
      does.add("evicts " + Wording.list(evicted));
    }
    return String.join(", and ", does);
  }

  private static String absent(Read read) {
    return Lifetimes.lasts(read.absentTtl())
        ? "; that there is none, " + Lifetimes.words(read.absentTtl())
        : "";
  }

  private static boolean isOfArguments(Put put) {
    return put.key().values().stream().noneMatch(value -> value.isResult());
  }

  private static String template(CacheAction action) {
    return code(action.boundKey().orElseThrow().template().text());
  }

  private static String code(String text) {
    return ("{@code " + text + "}").replace(' ', NO_BREAK);
  }

  private static String simple(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }

  /** A user's text, in which nothing is markup, ends the comment or is a Unicode escape. */
  static String escaped(String text) {
    return text.strip()
        .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("  ");
    for (String word : text.split(" ", -1)) {
      boolean first = line.toString().isBlank();
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        lines.append(line).append('\n');
        line = new StringBuilder("      ");
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    return lines.append(line).append('\n').toString().replace(NO_BREAK, ' ');
  }
}
