package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of a type without state of its own: a value of a subtype by the subtype's
 * serializer, one of the type itself as {@code {}}.
 */
final class DispatchingSerializer extends StdSerializer<Object> {

  private static final long serialVersionUID = 1L;

  private final JavaType declared;
  private final transient @Nullable Subtypes subtypes;

  DispatchingSerializer(JavaType declared) {
    super(declared);
    this.declared = declared;
    this.subtypes = Subtypes.of(declared.getRawClass());
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    DeclaredTypes.requireExactly(declared.getRawClass(), value);
    generator.writeStartObject(value);
    generator.writeEndObject();
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids)
      throws IOException {
    if (value.getClass() == declared.getRawClass()) {
      WritableTypeId id = ids.writeTypePrefix(generator, ids.typeId(value, JsonToken.START_OBJECT));
      ids.writeTypeSuffix(generator, id);
    } else {
      writeSubtype(declared, subtypes, value, generator, provider, ids);
    }
  }

  /** Writes a value of a named subtype; refuses any other. */
  static void writeSubtype(
      JavaType declared,
      @Nullable Subtypes subtypes,
      Object value,
      JsonGenerator generator,
      SerializerProvider provider,
      TypeSerializer ids)
      throws IOException {
    if (subtypes == null) {
      throw DeclaredTypes.differs(declared.getRawClass(), value);
    }
    subtypes.idOf(value.getClass());
    provider
        .findValueSerializer(provider.constructSpecializedType(declared, value.getClass()))
        .serializeWithType(value, generator, provider, ids);
  }
}
