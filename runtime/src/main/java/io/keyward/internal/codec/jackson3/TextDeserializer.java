package io.keyward.internal.codec.jackson3;

import io.keyward.internal.codec.TextForm;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from the text of its form, and from nothing else. */
final class TextDeserializer extends StdScalarDeserializer<Object> {

  private static final long serialVersionUID = 1L;

  private final transient TextForm<?> form;

  TextDeserializer(TextForm<?> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return context.handleUnexpectedToken(handledType(), parser);
    }
    String text = parser.getString();
    try {
      return form.parse(text);
    } catch (RuntimeException e) {
      return context.handleWeirdStringValue(handledType(), text, "not of its text form");
    }
  }
}
