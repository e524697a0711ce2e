package io.keyward.internal.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of classes that a value of a declared type may be of, each with the id that
 * stands for it on the wire. Immutable.
 *
 * <p>A type is closed if it is sealed, or if it bears {@code @JsonSubTypes} and it or a supertype
 * bears {@code @JsonTypeInfo(use = NAME)}. The id is the name in {@code @JsonSubTypes}, else in
 * {@code @JsonTypeName}, else the simple name of the class, which is preceded by those of its
 * enclosing classes where two of the list would share it. An id is only ever looked up in this
 * list: it never loads a class, and no part of a package's name is written.
 */
public final class Subtypes {

  private final Map<Class<?>, String> ids;
  private final Map<String, Class<?>> types = new TreeMap<>();

  private Subtypes(Map<Class<?>, String> ids) {
    this.ids = ids;
    ids.forEach((type, id) -> types.put(id, type));
  }

  /** The list of a declared type; null if values are of exactly that type. */
  public static @Nullable Subtypes of(Class<?> declared) {
    if (!isClosed(declared)) {
      return null;
    }
    Map<Class<?>, String> named = new LinkedHashMap<>();
    collect(declared, "", named);
    Map<Class<?>, String> ids = new LinkedHashMap<>();
    for (Map.Entry<Class<?>, String> entry : named.entrySet()) {
      ids.put(entry.getKey(), id(entry.getKey(), entry.getValue(), named));
    }
    return new Subtypes(ids);
  }

  /**
   * The id of a value's class.
   *
   * @throws UnfaithfulValueException if the class is not of the list, or has the name of another
   */
  public String idOf(Class<?> runtime) {
    // A constant with a body of its own is of an anonymous subclass of its enum.
    Class<?> superclass = runtime.getSuperclass();
    Class<?> type = superclass != null && superclass.isEnum() ? superclass : runtime;
    String id = ids.get(type);
    if (id == null) {
      throw new UnfaithfulValueException("is a " + type.getName() + ", which is no named subtype");
    }
    if (types.get(id) != type) {
      throw new UnfaithfulValueException(
          "is a " + type.getName() + ", whose name another subtype has; name it by @JsonSubTypes");
    }
    return id;
  }

  /** The class of an id; null if it is none of the list. */
  public @Nullable Class<?> typeOf(String id) {
    return types.get(id);
  }

  @Override
  public String toString() {
    return types.keySet().toString();
  }

  private static boolean isClosed(Class<?> type) {
    return (type.isSealed() && !type.isEnum()) || namesSubtypes(type);
  }

  private static boolean namesSubtypes(Class<?> type) {
    return type.isAnnotationPresent(JsonSubTypes.class)
        && hierarchy(type)
            .map(it -> it.getAnnotation(JsonTypeInfo.class))
            .anyMatch(info -> info != null && info.use() == JsonTypeInfo.Id.NAME);
  }

  private static void collect(Class<?> type, String name, Map<Class<?>, String> into) {
    boolean known = into.containsKey(type);
    if (!Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
      into.merge(type, name, (before, now) -> before.isEmpty() ? now : before);
    }
    if (known) {
      return;
    }
    if (namesSubtypes(type)) {
      for (JsonSubTypes.Type subtype : type.getAnnotation(JsonSubTypes.class).value()) {
        if (type.isAssignableFrom(subtype.value()) && subtype.value() != type) {
          collect(subtype.value(), subtype.name(), into);
        }
      }
    }
    if (type.isSealed() && !type.isEnum()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, "", into);
      }
    }
  }

  private static String id(Class<?> type, String name, Map<Class<?>, String> named) {
    if (!name.isEmpty()) {
      return name;
    }
    JsonTypeName annotation = type.getAnnotation(JsonTypeName.class);
    if (annotation != null && !annotation.value().isEmpty()) {
      return annotation.value();
    }
    boolean shared =
        named.keySet().stream()
            .anyMatch(other -> other != type && other.getSimpleName().equals(type.getSimpleName()));
    return shared ? nestedName(type) : type.getSimpleName();
  }

  /** {@code Outer.Inner}. */
  private static String nestedName(Class<?> type) {
    Class<?> enclosing = type.getEnclosingClass();
    return enclosing == null
        ? type.getSimpleName()
        : nestedName(enclosing) + "." + type.getSimpleName();
  }

  private static Stream<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    addAll(type, all);
    return all.stream();
  }

  private static void addAll(@Nullable Class<?> type, Set<Class<?>> into) {
    if (type != null && into.add(type)) {
      addAll(type.getSuperclass(), into);
      for (Class<?> each : type.getInterfaces()) {
        addAll(each, into);
      }
    }
  }
}
