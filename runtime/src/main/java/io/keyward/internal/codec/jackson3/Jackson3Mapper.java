package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.keyward.internal.codec.Limits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Sets up Jackson 3 so that a hit equals the miss. */
final class Jackson3Mapper {

  private Jackson3Mapper() {}

  static JsonMapper create() {
    JsonMapper.Builder builder =
        JsonMapper.builder(factory())
            .annotationIntrospector(new StateIntrospector())
            .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
            .addModule(new FaithfulModule());
    findState(builder);
    readStrictly(builder);
    return builder
        .enable(MapperFeature.USE_STATIC_TYPING)
        .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
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
        // A lone surrogate is text too: it survives as an escape.
        .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        // Map keys are content: they do not belong in a table that is never emptied.
        .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
        .build();
  }

  /** Fields are the state; getters, setters and constructors count only where named. */
  private static void findState(JsonMapper.Builder builder) {
    builder
        .changeDefaultVisibility(
            checker -> checker.with(Visibility.NONE).withFieldVisibility(Visibility.ANY))
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
