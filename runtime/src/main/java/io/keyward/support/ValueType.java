package io.keyward.support;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value type with its type arguments, written as a constant instead of found by reflection.
 * Immutable.
 *
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // it carries T from a spec to the call that reads
public final class ValueType<T> {

  private final Type type;

  private ValueType(Type type) {
    this.type = type;
  }

  /** A class without type arguments, boxed if it is primitive. */
  public static <T> ValueType<T> of(Class<T> type) {
    return new ValueType<>(type);
  }

  /** A generic class with its arguments; the caller names {@code T}. */
  public static <T> ValueType<T> generic(Class<?> raw, ValueType<?>... arguments) {
    Type[] types = Arrays.stream(arguments).map(ValueType::type).toArray(Type[]::new);
    return new ValueType<>(new Parameterized(raw, List.of(types)));
  }

  /** An array whose element type has type arguments; the caller names {@code T}. */
  public static <T> ValueType<T> array(ValueType<?> element) {
    Type type = element.type();
    return new ValueType<>(
        type instanceof Class<?> raw ? Array.newInstance(raw, 0).getClass() : new ArrayOf(type));
  }

  /** The type, for a codec. */
  public Type type() {
    return type;
  }

  @Override
  public String toString() {
    return type.getTypeName();
  }

  private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(new Type[0]);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    /** Equal to the JDK's own, which codecs may meet in the same map. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType that
          && raw.equals(that.getRawType())
          && Objects.equals(getOwnerType(), that.getOwnerType())
          && arguments.equals(List.of(that.getActualTypeArguments()));
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(getActualTypeArguments())
          ^ Objects.hashCode(getOwnerType())
          ^ raw.hashCode();
    }

    @Override
    public String toString() {
      return arguments.stream()
          .map(Type::getTypeName)
          .collect(Collectors.joining(", ", raw.getName() + "<", ">"));
    }
  }

  private record ArrayOf(Type element) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
      return element;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof GenericArrayType that
          && element.equals(that.getGenericComponentType());
    }

    @Override
    public int hashCode() {
      return element.hashCode();
    }

    @Override
    public String toString() {
      return element.getTypeName() + "[]";
    }
  }
}
