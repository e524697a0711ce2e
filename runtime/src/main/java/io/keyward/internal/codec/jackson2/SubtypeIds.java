package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import io.keyward.internal.codec.Subtypes;
import org.jspecify.annotations.Nullable;

/** The ids of a closed list of types; no other class is ever looked for. */
final class SubtypeIds extends TypeIdResolverBase {

  private final Subtypes subtypes;

  SubtypeIds(Subtypes subtypes, JavaType base) {
    super(base, null);
    this.subtypes = subtypes;
  }

  @Override
  public String idFromValue(Object value) {
    return subtypes.idOf(value.getClass());
  }

  @Override
  public String idFromValueAndType(Object value, Class<?> suggestedType) {
    return idFromValue(value);
  }

  @Override
  public @Nullable JavaType typeFromId(DatabindContext context, String id) {
    Class<?> type = subtypes.typeOf(id);
    return type == null ? null : context.constructSpecializedType(_baseType, type);
  }

  @Override
  public String getDescForKnownTypeIds() {
    return subtypes.toString();
  }

  @Override
  public JsonTypeInfo.Id getMechanism() {
    return JsonTypeInfo.Id.CUSTOM;
  }
}
