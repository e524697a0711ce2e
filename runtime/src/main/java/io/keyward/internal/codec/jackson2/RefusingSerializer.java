package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.keyward.internal.codec.UnfaithfulValueException;

/** Writes no value, and says why. */
final class RefusingSerializer extends JsonSerializer<Object> {

  private final String reason;

  RefusingSerializer(String reason) {
    this.reason = reason;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) {
    throw new UnfaithfulValueException(reason);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids) {
    throw new UnfaithfulValueException(reason);
  }
}
