package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.TextForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes a value as the text of its form. */
final class TextSerializer extends StdScalarSerializer<Object> {

  private static final long serialVersionUID = 1L;

  private final transient TextForm<?> form;

  TextSerializer(TextForm<?> form) {
    super(Object.class);
    this.form = form;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
    generator.writeString(form.print(value));
  }
}
