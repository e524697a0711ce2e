package io.keyward.processor.parse;

import io.keyward.processor.model.ValueGraph.Content;
import io.keyward.processor.model.ValueGraph.Form;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells what a value of a type betrays. */
final class ValueContents {

  private static final Set<String> TEXT =
      Set.of("java.lang.String", "java.lang.Character", "java.util.UUID");

  private ValueContents() {}

  static Content of(Env env, TypeMirror type, Form form) {
    return switch (form) {
      case SCALAR -> scalar(env, type);
      case ENUM -> Content.PLAIN;
      case ARRAY, COLLECTION, MAP, OPTIONAL, FUTURE, ONE_SHOT, WILDCARD, TYPE_VARIABLE ->
          Content.HELD;
      case BYTES, OBJECT -> Content.TEXT;
      case RECORD, CLASS, CLOSED -> Content.MEMBERS;
      case OPEN, RAW, UNSTORABLE, FOREIGN, GROWING -> other(env, type);
      case UNRESOLVED -> Content.PLAIN;
    };
  }

  private static Content scalar(Env env, TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return primitive(type.getKind());
    }
    String name = TypeViews.qualifiedName(type);
    if (TEXT.contains(name)) {
      return Content.TEXT;
    }
    return env.isA(type, "java.lang.Number") ? Content.NUMBER : Content.PLAIN;
  }

  private static Content primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> Content.PLAIN;
      case CHAR -> Content.TEXT;
      default -> Content.NUMBER;
    };
  }

  private static Content other(Env env, TypeMirror type) {
    String name = TypeViews.qualifiedName(type);
    if (!name.startsWith("java.")) {
      return Content.MEMBERS;
    }
    if (env.isA(type, "java.lang.Number")
        || name.matches("java\\.util\\.Optional(Int|Long|Double)")) {
      return Content.NUMBER;
    }
    boolean held = env.isA(type, "java.util.Collection") || env.isA(type, "java.util.Map");
    boolean date = name.startsWith("java.time.") || env.isA(type, "java.util.Date");
    return held ? Content.HELD : date ? Content.PLAIN : Content.TEXT;
  }
}
