package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects of exactly the declared class, or of its named subtypes: of any other, what the
 * subclass adds would be lost, or be unknown to the reader.
 */
final class ExactSerializer extends JsonSerializer<Object>
    implements ContextualSerializer, ResolvableSerializer {

  private final JavaType declared;
  private final @Nullable Subtypes subtypes;
  private final JsonSerializer<Object> inner;

  @SuppressWarnings("unchecked") // it is given values of the declared class only
  ExactSerializer(JavaType declared, JsonSerializer<?> inner) {
    this.declared = declared;
    this.subtypes = Subtypes.of(declared.getRawClass());
    this.inner = (JsonSerializer<Object>) inner;
  }

  @Override
  public void resolve(SerializerProvider provider) throws JsonMappingException {
    if (inner instanceof ResolvableSerializer resolvable) {
      resolvable.resolve(provider);
    }
  }

  @Override
  public JsonSerializer<?> createContextual(
      SerializerProvider provider, @Nullable BeanProperty property) throws JsonMappingException {
    if (inner instanceof ContextualSerializer contextual) {
      JsonSerializer<?> now = contextual.createContextual(provider, property);
      return now == inner ? this : new ExactSerializer(declared, now);
    }
    return this;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    DeclaredTypes.requireExactly(declared.getRawClass(), value);
    inner.serialize(value, generator, provider);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids)
      throws IOException {
    if (value.getClass() == declared.getRawClass()) {
      inner.serializeWithType(value, generator, provider, ids);
    } else {
      DispatchingSerializer.writeSubtype(declared, subtypes, value, generator, provider, ids);
    }
  }
}
