package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.keyward.internal.codec.TextForm;
import java.io.IOException;

/** Writes a value as the text of its form. */
final class TextSerializer extends StdScalarSerializer<Object> {

  private static final long serialVersionUID = 1L;

  private final transient TextForm<?> form;

  TextSerializer(TextForm<?> form) {
    super(Object.class);
    this.form = form;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(form.print(value));
  }
}
