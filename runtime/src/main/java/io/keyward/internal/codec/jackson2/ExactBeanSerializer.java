package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    DeclaredTypes.requireExactly(declared.getRawClass(), value);
    super.serialize(value, generator, provider);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids)
      throws IOException {
    if (value.getClass() == declared.getRawClass()) {
      super.serializeWithType(value, generator, provider, ids);
    } else {
      DispatchingSerializer.writeSubtype(declared, subtypes, value, generator, provider, ids);
    }
  }
}
