package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.keyward.internal.codec.TextForm;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * The keys of maps: text as it is, values with a text form in it, and records as their JSON, which
 * Jackson would write by {@code toString} and never read.
 */
final class MapKeys {

  private MapKeys() {}

  static final class Writers extends Serializers.Base {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
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
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      TextForm<?> form = TextForm.ofKeys(type.getRawClass());
      if (form != null) {
        return new TextKeyReader(form);
      }
      return type.isRecordType() ? new RecordKeyReader(type) : null;
    }
  }

  private static final class TextKey extends ValueSerializer<Object> {

    private final TextForm<?> form;

    TextKey(TextForm<?> form) {
      this.form = form;
    }

    @Override
    public void serialize(Object key, JsonGenerator generator, SerializationContext provider) {
      generator.writeName(form.print(key));
    }
  }

  private static final class TextKeyReader extends KeyDeserializer {

    private final TextForm<?> form;

    TextKeyReader(TextForm<?> form) {
      this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return form.parse(key);
      } catch (RuntimeException e) {
        return context.handleWeirdKey(form.type(), key, "not of its text form");
      }
    }
  }

  private static final class RecordKey extends ValueSerializer<Object> {

    private final JavaType type;

    RecordKey(JavaType type) {
      this.type = type;
    }

    @Override
    public void serialize(Object key, JsonGenerator generator, SerializationContext provider) {
      StringWriter text = new StringWriter();
      try (JsonGenerator inner = provider.tokenStreamFactory().createGenerator(provider, text)) {
        provider.findTypedValueSerializer(type, true).serialize(key, inner, provider);
      }
      generator.writeName(text.toString());
    }
  }

  private static final class RecordKeyReader extends KeyDeserializer {

    private final JavaType type;

    RecordKeyReader(JavaType type) {
      this.type = type;
    }

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) {
      try (JsonParser inner = context.tokenStreamFactory().createParser(context, key)) {
        inner.nextToken();
        Object value = context.findRootValueDeserializer(type).deserialize(inner, context);
        return inner.nextToken() == null
            ? value
            : context.handleWeirdKey(type.getRawClass(), key, "more than one value");
      }
    }
  }
}
