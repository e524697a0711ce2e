package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.Codecs;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.NullUnmarked;

/** An application's codec that breaks its contract, in the way it is told to. */
@NullUnmarked // it gives null where it must not
final class FaultyCodec implements ValueCodec {

  enum Fault {
    NONE,
    GIVES_NULL,
    ASSERTION,
    OUT_OF_MEMORY
  }

  volatile Fault encoding = Fault.NONE;
  volatile Fault decoding = Fault.NONE;
  private final ValueCodec codec = Codecs.fromClassPath();

  @Override
  public String id() {
    return "faulty";
  }

  @Override
  public <T> Coder<T> coder(Type declared) {
    Coder<T> coder = codec.coder(declared);
    return new Coder<>() {
      @Override
      public byte[] encode(T value) throws IOException {
        return fails(encoding) ? null : coder.encode(value);
      }

      @Override
      public T decode(byte[] buffer, int offset, int length) throws IOException {
        return fails(decoding) ? null : coder.decode(buffer, offset, length);
      }
    };
  }

  private static boolean fails(Fault fault) {
    return switch (fault) {
      case NONE -> false;
      case GIVES_NULL -> true;
      case ASSERTION -> throw new AssertionError("a codec's");
      case OUT_OF_MEMORY -> throw new OutOfMemoryError("made up");
    };
  }
}
