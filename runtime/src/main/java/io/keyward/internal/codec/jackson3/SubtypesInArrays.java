package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyward.internal.codec.Subtypes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder;

/**
 * Writes the id of a value's type and then the value, in an array of two, where no property's name
 * can meet the id. What the annotation says of its place is not asked.
 */
final class SubtypesInArrays extends StdTypeResolverBuilder {

  private static final JsonTypeInfo.Value WRAPPED =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.CUSTOM, JsonTypeInfo.As.WRAPPER_ARRAY, null, null, false, null);

  private final Subtypes subtypes;

  SubtypesInArrays(Subtypes subtypes) {
    this.subtypes = subtypes;
  }

  @Override
  public StdTypeResolverBuilder init(
      JsonTypeInfo.@Nullable Value settings, @Nullable TypeIdResolver ids) {
    return this;
  }

  @Override
  public TypeSerializer buildTypeSerializer(
      SerializationContext context, JavaType base, Collection<NamedType> known) {
    return inArrays(base).buildTypeSerializer(context, base, known);
  }

  @Override
  public TypeDeserializer buildTypeDeserializer(
      DeserializationContext context, JavaType base, Collection<NamedType> known) {
    return inArrays(base).buildTypeDeserializer(context, base, known);
  }

  private StdTypeResolverBuilder inArrays(JavaType base) {
    return new StdTypeResolverBuilder().init(WRAPPED, new SubtypeIds(subtypes, base));
  }
}
