package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes objects of exactly the declared class, or of its named subtypes: of any other, what the
 * subclass adds would be lost, or be unknown to the reader.
 */
final class ExactSerializer extends ValueSerializer<Object> {

  private final JavaType declared;
  private final @Nullable Subtypes subtypes;
  private final ValueSerializer<Object> inner;

  @SuppressWarnings("unchecked") // it is given values of the declared class only
  ExactSerializer(JavaType declared, ValueSerializer<?> inner) {
    this.declared = declared;
    this.subtypes = Subtypes.of(declared.getRawClass());
    this.inner = (ValueSerializer<Object>) inner;
  }

  @Override
  public void resolve(SerializationContext provider) {
    inner.resolve(provider);
  }

  @Override
  public ValueSerializer<?> createContextual(
      SerializationContext provider, @Nullable BeanProperty property) {
    ValueSerializer<?> now = inner.createContextual(provider, property);
    return now == inner ? this : new ExactSerializer(declared, now);
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
    DeclaredTypes.requireExactly(declared.getRawClass(), value);
    inner.serialize(value, generator, provider);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext provider, TypeSerializer ids) {
    if (value.getClass() == declared.getRawClass()) {
      inner.serializeWithType(value, generator, provider, ids);
    } else {
      DispatchingSerializer.writeSubtype(declared, subtypes, value, generator, provider, ids);
    }
  }
}
