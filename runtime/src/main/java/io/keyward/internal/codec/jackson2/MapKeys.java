package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.keyward.internal.codec.TextForm;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * The keys of maps: text as it is, values with a text form in it, and records as their JSON, which
 * Jackson would write by {@code toString} and never read.
 */
final class MapKeys {

  private MapKeys() {}

  static final class Writers extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      TextForm<?> form = TextForm.ofKeys(type.getRawClass());
      if (form != null) {
        return new TextKey(form);
      }
      return type.isRecordType() ? new RecordKey(type) : null;
    }
  }

  static final class Readers implements KeyDeserializers {

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      TextForm<?> form = TextForm.ofKeys(type.getRawClass());
      if (form != null) {
        return new TextKeyReader(form);
      }
      return type.isRecordType() ? new RecordKeyReader(type) : null;
    }
  }

  private static final class TextKey extends JsonSerializer<Object> {

    private final TextForm<?> form;

    TextKey(TextForm<?> form) {
      this.form = form;
    }

    @Override
    public void serialize(Object key, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeFieldName(form.print(key));
    }
  }

  private static final class TextKeyReader extends KeyDeserializer {

    private final TextForm<?> form;

    TextKeyReader(TextForm<?> form) {
      this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return form.parse(key);
      } catch (RuntimeException e) {
        return context.handleWeirdKey(form.type(), key, "not of its text form");
      }
    }
  }

  private static final class RecordKey extends JsonSerializer<Object> {

    private final JavaType type;

    RecordKey(JavaType type) {
      this.type = type;
    }

    @Override
    public void serialize(Object key, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      StringWriter text = new StringWriter();
      try (JsonGenerator inner = generator.getCodec().getFactory().createGenerator(text)) {
        provider.findTypedValueSerializer(type, true, null).serialize(key, inner, provider);
      }
      generator.writeFieldName(text.toString());
    }
  }

  private static final class RecordKeyReader extends KeyDeserializer {

    private final JavaType type;

    RecordKeyReader(JavaType type) {
      this.type = type;
    }

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context)
        throws IOException {
      try (JsonParser inner = context.getParser().getCodec().getFactory().createParser(key)) {
        inner.nextToken();
        Object value = context.findRootValueDeserializer(type).deserialize(inner, context);
        return inner.nextToken() == null
            ? value
            : context.handleWeirdKey(type.getRawClass(), key, "more than one value");
      }
    }
  }
}
