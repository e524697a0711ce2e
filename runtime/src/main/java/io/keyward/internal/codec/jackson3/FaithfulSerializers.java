package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import io.keyward.internal.codec.TextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Serializers for what is text, for types that stand for others, and for objects without state. */
final class FaithfulSerializers extends Serializers.Base {

  @Override
  public @Nullable ValueSerializer<?> findEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return findSerializer(config, type, description, format);
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    Class<?> raw = type.getRawClass();
    TextForm<?> form = TextForm.ofValues(raw);
    if (form != null) {
      return new TextSerializer(form);
    }
    if (DeclaredTypes.isPlatform(raw) || type.isContainerType() || type.isReferenceType()) {
      return null;
    }
    boolean stands = type.isAbstract() && Subtypes.of(raw) != null;
    return stands || description.get().findProperties().isEmpty()
        ? new DispatchingSerializer(type)
        : null;
  }
}
