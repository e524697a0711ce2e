package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyward.internal.codec.Subtypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** The ids of a closed list of types; no other class is ever looked for. */
final class SubtypeIds extends TypeIdResolverBase {

  private static final long serialVersionUID = 1L;

  private final transient Subtypes subtypes;

  SubtypeIds(Subtypes subtypes, JavaType base) {
    super(base);
    this.subtypes = subtypes;
  }

  @Override
  public String idFromValue(DatabindContext context, Object value) {
    return subtypes.idOf(value.getClass());
  }

  @Override
  public String idFromValueAndType(
      DatabindContext context, @Nullable Object value, Class<?> suggestedType) {
    return subtypes.idOf(value == null ? suggestedType : value.getClass());
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
