package io.keyward.processor.write;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Evict;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.CacheAction.Through;
import io.keyward.processor.model.CacheAction.Uncached;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private final Set<String> overloaded = new HashSet<>();

  /** The sentences on those methods, which they tell apart by name where they can. */
  Prose(List<MethodModel> methods) {
    Set<String> seen = new HashSet<>();
    methods.stream()
        .map(MethodModel::name)
        .filter(name -> !seen.add(name))
        .forEach(overloaded::add);
  }

  /** The item of a list that says what some methods do, which is the same for all of them. */
  String item(List<MethodModel> methods) {
    List<String> subjects = methods.stream().map(method -> code(name(method))).toList();
    return wrapped(
        "<li>" + Wording.list(subjects) + " " + predicate(methods.get(0), methods.size() > 1));
  }

  /** A method by its name, and by the types of its parameters where the name is not enough. */
  private String name(MethodModel method) {
    return overloaded.contains(method.name())
        ? method.parameters().stream()
            .map(parameter -> simple(parameter.type()))
            .collect(Collectors.joining(", ", method.name() + "(", ")"))
        : method.name();
  }

  /** What one method, or several, do. */
  static String predicate(MethodModel method, boolean several) {
    String s = several ? "" : "s";
    String is = several ? "are" : "is";
    List<String> does = new ArrayList<>();
    List<String> evicted = new ArrayList<>();
    for (CacheAction action : method.actions()) {
      if (action instanceof Read read) {
        String each = method.result().isBatch() ? ", an entry an element" : "";
        does.add(
            "read"
                + s
                + " "
                + template(read)
                + each
                + kept(read.ttl())
                + absent(read)
                + refreshed(read));
      } else if (action instanceof Put put && isOfArguments(put)) {
        does.add("put" + s + " " + template(put) + kept(put.ttl()));
      } else if (action instanceof Evict || action instanceof Put) {
        evicted.add(template(action));
      } else if (action instanceof Uncached uncached) {
        does.add(is + " not cached: " + escaped(uncached.reason()));
      }
    }
    if (!evicted.isEmpty()) {
      does.add("evict" + s + " " + Wording.list(evicted));
    }
    if (!method.actions(Through.class).isEmpty()) {
      String way = does.isEmpty() ? is + " not overridden" : "run" + s + " on this object";
      does.add(way + ", so that what " + (several ? "they call" : "it calls") + " is cached");
    }
    return String.join(", and ", does);
  }

  private static String kept(LifetimeModel ttl) {
    return ", kept " + Lifetimes.words(ttl);
  }

  private static String absent(Read read) {
    return !(read.absentTtl().meaning() instanceof None)
        ? "; that there is none, " + Lifetimes.words(read.absentTtl())
        : "";
  }

  private static String refreshed(Read read) {
    String ahead =
        Lifetimes.lasts(read.refreshAfter())
            ? "; loaded again in the background after " + Lifetimes.words(read.refreshAfter())
            : "";
    return Lifetimes.lasts(read.staleIfError())
        ? ahead
            + "; where loading fails, served for another "
            + Lifetimes.words(read.staleIfError())
        : ahead;
  }

  private static boolean isOfArguments(Put put) {
    return put.key().values().stream()
        .noneMatch(value -> value.isResult() || value.elements().isPresent());
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
