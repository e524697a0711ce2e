package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.TextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Deserializers for what is text; none for types that say nothing of their values. */
final class FaithfulDeserializers extends Deserializers.Base {

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return DeclaredTypes.isOpen(type.getRawClass()) ? new Refusing(type) : text(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return text(type.getRawClass());
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return DeclaredTypes.isOpen(type) || text(type) != null;
  }

  private static @Nullable ValueDeserializer<?> text(Class<?> type) {
    TextForm<?> form = TextForm.ofValues(type);
    return form != null && form.type() == type ? new TextDeserializer(form) : null;
  }

  private static final class Refusing extends ValueDeserializer<Object> {

    private final JavaType type;

    Refusing(JavaType type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      return context.reportBadDefinition(type, "The type says nothing of its values");
    }
  }
}
