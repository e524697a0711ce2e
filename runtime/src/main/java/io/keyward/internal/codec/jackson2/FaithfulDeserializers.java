package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.TextForm;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Deserializers for what is text; none for types that say nothing of their values. */
final class FaithfulDeserializers extends Deserializers.Base {

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return DeclaredTypes.isOpen(type.getRawClass()) ? new Refusing(type) : text(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description) {
    return text(type);
  }

  private static @Nullable JsonDeserializer<?> text(Class<?> type) {
    TextForm<?> form = TextForm.ofValues(type);
    return form != null && form.type() == type ? new TextDeserializer(form) : null;
  }

  private static final class Refusing extends JsonDeserializer<Object> {

    private final JavaType type;

    Refusing(JavaType type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return context.reportBadDefinition(type, "The type says nothing of its values");
    }
  }
}
