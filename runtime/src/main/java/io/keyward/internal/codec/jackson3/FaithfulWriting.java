package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.DeclaredTypes;
import io.keyward.internal.codec.StateNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.util.StdConverter;

/** Refuses to write what would read back as something else. */
final class FaithfulWriting extends ValueSerializerModifier {

  private static final long serialVersionUID = 1L;

  /** A null {@code Optional} would read back as an empty one. */
  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier description,
      List<BeanPropertyWriter> properties) {
    for (BeanPropertyWriter property : properties) {
      if (property.getType().isReferenceType()) {
        property.assignNullSerializer(new RefusingSerializer("is a null Optional"));
      }
    }
    return properties;
  }

  @Override
  public ValueSerializer<?> modifySerializer(
      SerializationConfig config,
      BeanDescription.Supplier description,
      ValueSerializer<?> serializer) {
    if (!(serializer instanceof BeanSerializerBase bean)) {
      return serializer;
    }
    String obstacle = StateNames.obstacle(description.getBeanClass());
    return obstacle == null
        ? new ExactSerializer(description.getType(), bean)
        : new RefusingSerializer(obstacle);
  }

  @Override
  public ValueSerializer<?> modifyCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription.Supplier description,
      ValueSerializer<?> serializer) {
    return container(type, serializer);
  }

  @Override
  public ValueSerializer<?> modifyMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription.Supplier description,
      ValueSerializer<?> serializer) {
    return container(type, serializer);
  }

  private static ValueSerializer<?> container(JavaType type, ValueSerializer<?> serializer) {
    Class<?> raw = type.getRawClass();
    if (!DeclaredTypes.isPlatform(raw)) {
      return new RefusingSerializer(
          "is a " + raw.getName() + ", a container that is not the JDK's");
    }
    return DeclaredTypes.isOrdered(raw)
        ? new StdConvertingSerializer(new NaturalOrder(), type, serializer, null)
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
