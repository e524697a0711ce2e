package io.keyward.internal.codec.jackson3;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializer;

/** Has objects read by {@link StrictBeanDeserializer}. */
final class StrictReading extends ValueDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return deserializer.getClass() == BeanDeserializer.class
        ? new StrictBeanDeserializer((BeanDeserializer) deserializer)
        : deserializer;
  }
}
