package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.Subtypes;
import io.keyward.internal.codec.TextForm;
import org.jspecify.annotations.Nullable;

/** Serializers for what is text, for types that stand for others, and for objects without state. */
final class FaithfulSerializers extends Serializers.Base {

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    TextForm<?> form = TextForm.ofValues(raw);
    if (form != null) {
      return new TextSerializer(form);
    }
    if (DeclaredTypes.isPlatform(raw) || type.isContainerType() || type.isReferenceType()) {
      return null;
    }
    boolean stands = type.isAbstract() && Subtypes.of(raw) != null;
    return stands || description.findProperties().isEmpty()
        ? new DispatchingSerializer(type)
        : null;
  }
}
