package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.BeanSerializer;
import tools.jackson.databind.ser.bean.BeanSerializerBase;

/**
 * Writes objects of exactly the declared class, or of its named subtypes: of any other, what the
 * subclass adds would be lost, or be unknown to the reader.
 */
final class ExactBeanSerializer extends BeanSerializer {

  private static final long serialVersionUID = 1L;

  private final JavaType declared;
  private final transient @Nullable Subtypes subtypes;

  ExactBeanSerializer(JavaType declared, BeanSerializerBase source) {
    super(source);
    this.declared = declared;
    this.subtypes = Subtypes.of(declared.getRawClass());
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
    DeclaredTypes.requireExactly(declared.getRawClass(), value);
    super.serialize(value, generator, provider);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext provider, TypeSerializer ids) {
    if (value.getClass() == declared.getRawClass()) {
      super.serializeWithType(value, generator, provider, ids);
    } else {
      DispatchingSerializer.writeSubtype(declared, subtypes, value, generator, provider, ids);
    }
  }
}
