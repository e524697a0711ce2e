package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.keyward.internal.codec.TextForm;
import java.io.IOException;

/** Reads a value from the text of its form, and from nothing else. */
final class TextDeserializer extends StdScalarDeserializer<Object> {

  private static final long serialVersionUID = 1L;

  private final transient TextForm<?> form;

  TextDeserializer(TextForm<?> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return context.handleUnexpectedToken(handledType(), parser);
    }
    String text = parser.getText();
    try {
      return form.parse(text);
    } catch (RuntimeException e) {
      return context.handleWeirdStringValue(handledType(), text, "not of its text form");
    }
  }
}
