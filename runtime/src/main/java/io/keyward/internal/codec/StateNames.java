package io.keyward.internal.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members hold an object's state, and under which names. The state is the non-transient
 * instance fields, whatever their visibility: what a getter computes need not be kept, and what a
 * setter checks was checked when the object was made. A getter counts only where an annotated
 * creator wants a property that no field bears.
 */
public final class StateNames {

  private StateNames() {}

  /**
   * The name that {@code @JsonProperty} gives a field, on itself or on its getter or setter; null
   * if it goes by its own.
   */
  public static @Nullable String ofField(Field field) {
    String own = annotated(field);
    if (own != null) {
      return own;
    }
    return Arrays.stream(field.getDeclaringClass().getDeclaredMethods())
        .filter(method -> isAccessor(method, field.getName()))
        .map(StateNames::annotated)
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * The property that a getter gives a creator; null for every other method, since fields hold the
   * state.
   */
  public static @Nullable String ofGetter(Method method) {
    if (method.getParameterCount() > 0
        || Modifier.isStatic(method.getModifiers())
        || method.getReturnType() == void.class
        || method.getDeclaringClass().isRecord()) {
      return null;
    }
    String explicit = annotated(method);
    Set<String> wanted = withoutField(method.getDeclaringClass());
    for (String name : explicit == null ? impliedNames(method) : List.of(explicit)) {
      if (wanted.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /**
   * The property that a parameter of an annotated creator takes, or the name that an annotation
   * gives a record's component; null if it has none.
   */
  public static @Nullable String ofParameter(Executable owner, int index) {
    boolean creator = isCreator(owner);
    if (!creator && !isCanonical(owner)) {
      return null;
    }
    Parameter parameter = owner.getParameters()[index];
    String explicit = annotated(parameter);
    return creator && explicit == null && parameter.isNamePresent()
        ? parameter.getName()
        : explicit;
  }

  /** Why a class's objects cannot be kept whole; null if nothing speaks against it. */
  public static @Nullable String obstacle(Class<?> type) {
    Set<String> seen = new HashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (isState(field) && !seen.add(field.getName())) {
          return "has a field '" + field.getName() + "' that hides an inherited one";
        }
      }
    }
    return null;
  }

  private static boolean isState(Field field) {
    return !field.isSynthetic()
        && !Modifier.isStatic(field.getModifiers())
        && !Modifier.isTransient(field.getModifiers());
  }

  private static Set<String> withoutField(Class<?> type) {
    Set<String> wanted = new HashSet<>();
    creators(type)
        .forEach(
            creator -> {
              for (int i = 0; i < creator.getParameterCount(); i++) {
                String name = ofParameter(creator, i);
                if (name != null) {
                  wanted.add(name);
                }
              }
            });
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (isState(field)) {
          String name = ofField(field);
          wanted.remove(name == null ? field.getName() : name);
        }
      }
    }
    return wanted;
  }

  private static Stream<Executable> creators(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(StateNames::isCreator);
  }

  private static boolean isCreator(Executable member) {
    JsonCreator creator = member.getAnnotation(JsonCreator.class);
    return creator != null && creator.mode() != JsonCreator.Mode.DISABLED;
  }

  private static boolean isCanonical(Executable member) {
    return member instanceof Constructor<?> constructor
        && constructor.getDeclaringClass().isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray());
  }

  private static boolean isAccessor(Method method, String property) {
    String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
    return switch (method.getParameterCount()) {
      case 0 -> Set.of("get" + capital, "is" + capital, property).contains(method.getName());
      case 1 -> method.getName().equals("set" + capital);
      default -> false;
    };
  }

  private static List<String> impliedNames(Method method) {
    List<String> names = new ArrayList<>(List.of(method.getName()));
    for (String prefix : List.of("get", "is")) {
      if (method.getName().startsWith(prefix) && method.getName().length() > prefix.length()) {
        String rest = method.getName().substring(prefix.length());
        names.add(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
      }
    }
    return names;
  }

  private static @Nullable String annotated(AnnotatedElement element) {
    JsonProperty property = element.getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? null : property.value();
  }
}
