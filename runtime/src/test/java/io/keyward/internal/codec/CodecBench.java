package io.keyward.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.ValueCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads by the codec under test. */
abstract class CodecBench {

  abstract ValueCodec codec();

  void assertKept(Object value) throws IOException {
    assertKept(value, value.getClass());
  }

  void assertKept(Object value, Type type) throws IOException {
    ValueCodec.Coder<Object> coder = codec().coder(type);
    byte[] bytes = coder.encode(value);
    Object read = coder.decode(bytes, 0, bytes.length);
    assertThat(read).isEqualTo(value);
    assertThat(new RoundTrip(coder).check(bytes)).isInstanceOf(RoundTrip.Verdict.Faithful.class);
  }

  void assertRefused(Object value, Type type, String why) {
    assertThatThrownBy(() -> codec().coder(type).encode(value))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  void assertMismatch(String json, Type type) {
    assertThatThrownBy(() -> decode(json, type)).isInstanceOf(ShapeMismatchException.class);
  }

  Object roundTrip(Object value, Type type) throws IOException {
    return decode(codec().coder(type).encode(value), type);
  }

  String json(Object value, Type type) throws IOException {
    return new String(codec().coder(type).encode(value), UTF_8);
  }

  Object decode(String json, Type type) throws IOException {
    return decode(json.getBytes(UTF_8), type);
  }

  Object decode(byte[] bytes, Type type) throws IOException {
    return codec().<Object>coder(type).decode(bytes, 0, bytes.length);
  }

  static Class<?> declared(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass();
    }
    return value.getClass();
  }

  /** Types as generated code says them. */
  static final class Types {

    private Types() {}

    static Type generic(Class<?> raw, Type... arguments) {
      return new Parameterized(raw, List.of(arguments));
    }

    private record Parameterized(Class<?> raw, List<Type> arguments)
        implements java.lang.reflect.ParameterizedType {

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
    }
  }
}
