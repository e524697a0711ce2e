package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.StateNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to write what would read back as something else. */
final class FaithfulWriting extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;

  /** A null {@code Optional} would read back as an empty one. */
  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription description,
      List<BeanPropertyWriter> properties) {
    for (BeanPropertyWriter property : properties) {
      if (property.getType().isReferenceType()) {
        property.assignNullSerializer(new RefusingSerializer("is a null Optional"));
      }
    }
    return properties;
  }

  @Override
  public JsonSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
    if (!(serializer instanceof BeanSerializerBase bean)) {
      return serializer;
    }
    String obstacle = StateNames.obstacle(description.getBeanClass());
    return obstacle == null
        ? new ExactSerializer(description.getType(), bean)
        : new RefusingSerializer(obstacle);
  }

  @Override
  public JsonSerializer<?> modifyCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonSerializer<?> serializer) {
    return container(type, serializer);
  }

  @Override
  public JsonSerializer<?> modifyMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription description,
      JsonSerializer<?> serializer) {
    return container(type, serializer);
  }

  private static JsonSerializer<?> container(JavaType type, JsonSerializer<?> serializer) {
    Class<?> raw = type.getRawClass();
    if (!DeclaredTypes.isPlatform(raw)) {
      return new RefusingSerializer(
          "is a " + raw.getName() + ", a container that is not the JDK's");
    }
    return DeclaredTypes.isOrdered(raw)
        ? new StdDelegatingSerializer(new NaturalOrder(), type, serializer)
        : serializer;
  }

  /** Passes on what is sorted naturally. */
  private static final class NaturalOrder extends StdConverter<Object, Object> {

    @Override
    public @Nullable Object convert(@Nullable Object value) {
      if (value != null) {
        DeclaredTypes.requireNaturalOrder(value);
      }
      return value;
    }
  }
}
