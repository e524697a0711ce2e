package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keyward.internal.codec.Limits;

/** Sets up Jackson 2 so that a hit equals the miss. */
final class Jackson2Mapper {

  private Jackson2Mapper() {}

  static ObjectMapper create() {
    JsonMapper.Builder builder =
        JsonMapper.builder(factory())
            .annotationIntrospector(new StateIntrospector())
            .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new FaithfulModule());
    findState(builder);
    readStrictly(builder);
    return builder
        .enable(MapperFeature.USE_STATIC_TYPING)
        .disable(SerializationFeature.EAGER_SERIALIZER_FETCH)
        .disable(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
        .build();
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.MAX_DEPTH)
                .maxNumberLength(Limits.MAX_NUMBER_LENGTH)
                .maxStringLength(Limits.MAX_BYTES)
                .maxNameLength(Limits.MAX_BYTES)
                .build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Limits.MAX_DEPTH).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Map keys are content: they do not belong in a table that is never emptied.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** Fields are the state; getters, setters and constructors count only where named. */
  private static void findState(JsonMapper.Builder builder) {
    builder
        .visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
        .disable(MapperFeature.INFER_CREATOR_FROM_CONSTRUCTOR_PROPERTIES);
  }

  private static void readStrictly(JsonMapper.Builder builder) {
    builder
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // Also what is buffered, as properties ahead of a creator's are, keeps its digits.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .withCoercionConfig(
            LogicalType.Float,
            // A decimal without a fraction is an integer to JSON.
            config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.Fail);
              }
            });
  }
}
