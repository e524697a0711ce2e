package io.keyward.internal.codec.jackson3;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.BoundedOutput;
import io.keyward.internal.codec.CodecFailure;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads and writes values of one type. Failures are told without the value's content. */
final class Jackson3Coder<T> implements ValueCodec.Coder<T> {

  private final CodecFailure failure;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  Jackson3Coder(Type declared, ObjectWriter writer, ObjectReader reader) {
    this.failure = new CodecFailure(declared);
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public byte[] encode(T value) throws IOException {
    BoundedOutput output = new BoundedOutput();
    try {
      writer.writeValue(output, value);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw failure.writing(e, path(e), definitionProblem(e));
    }
    return output.toByteArray();
  }

  @Override
  public T decode(byte[] buffer, int offset, int length) throws IOException {
    failure.requireReadable(length);
    @Nullable T value;
    try {
      value = reader.readValue(buffer, offset, length);
    } catch (MismatchedInputException e) {
      throw failure.shape(e, path(e));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw isDuplicate(e)
          ? failure.shape(e, path(e))
          : failure.reading(e, path(e), definitionProblem(e));
    }
    if (value == null) {
      throw failure.isNull();
    }
    return value;
  }

  /** What Jackson says of the type, never of the value. */
  private static @Nullable String definitionProblem(Throwable e) {
    return e instanceof InvalidDefinitionException definition
        ? definition.getOriginalMessage()
        : null;
  }

  /** The parser's own check; it has no exception of its own. */
  private static boolean isDuplicate(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof StreamReadException read
          && read.getOriginalMessage().startsWith("Duplicate Object property")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> path(Throwable e) {
    return e instanceof JacksonException mapping
        ? mapping.getPath().stream().map(Jackson3Coder::step).toList()
        : List.of();
  }

  private static String step(JacksonException.Reference reference) {
    String name = reference.getPropertyName();
    if (name == null) {
      return CodecFailure.ELEMENT;
    }
    return reference.from() instanceof Map ? CodecFailure.KEY : name;
  }
}
