package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;

/** Has objects read by {@link StrictBeanDeserializer}. */
final class StrictReading extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
    return deserializer.getClass() == BeanDeserializer.class
        ? new StrictBeanDeserializer((BeanDeserializer) deserializer)
        : deserializer;
  }
}
