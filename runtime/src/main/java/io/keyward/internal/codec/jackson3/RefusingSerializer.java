package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.UnfaithfulValueException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes no value, and says why. */
final class RefusingSerializer extends ValueSerializer<Object> {

  private final String reason;

  RefusingSerializer(String reason) {
    this.reason = reason;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
    throw new UnfaithfulValueException(reason);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext provider, TypeSerializer ids) {
    throw new UnfaithfulValueException(reason);
  }
}
