package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import io.keyward.internal.codec.StateNames;
import io.keyward.internal.codec.Subtypes;
import java.io.Serial;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Honours {@code @JsonCreator}, the names of {@code @JsonProperty}, and closed lists of subtypes;
 * no other annotation has an effect, so none can keep a part of a value from the cache.
 */
final class StateIntrospector extends NopAnnotationIntrospector {

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated a) {
    JsonCreator creator = a.getAnnotation(JsonCreator.class);
    return creator == null ? null : creator.mode();
  }

  @Override
  public @Nullable PropertyName findNameForSerialization(Annotated a) {
    return name(a);
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(Annotated a) {
    return a instanceof AnnotatedMethod ? null : name(a);
  }

  @Override
  public @Nullable String findImplicitPropertyName(AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter ? parameterName(parameter) : null;
  }

  /** The id comes first, in an array of two, where no property's name can meet it. */
  @Override
  public @Nullable TypeResolverBuilder<?> findTypeResolver(
      MapperConfig<?> config, AnnotatedClass type, JavaType base) {
    Subtypes subtypes = Subtypes.of(type.getRawType());
    return subtypes == null
        ? null
        : new StdTypeResolverBuilder()
            .init(JsonTypeInfo.Id.NAME, new SubtypeIds(subtypes, base))
            .inclusion(JsonTypeInfo.As.WRAPPER_ARRAY);
  }

  private static @Nullable PropertyName name(Annotated a) {
    String name = null;
    if (a instanceof AnnotatedField field) {
      name = StateNames.ofField(field.getAnnotated());
    } else if (a instanceof AnnotatedMethod method) {
      name = StateNames.ofGetter(method.getAnnotated());
    } else if (a instanceof AnnotatedParameter parameter) {
      name = parameterName(parameter);
    }
    return name == null ? null : PropertyName.construct(name);
  }

  private static @Nullable String parameterName(AnnotatedParameter parameter) {
    Object owner = parameter.getOwner().getAnnotated();
    return owner instanceof Executable executable && !isInstanceMethod(executable)
        ? StateNames.ofParameter(executable, parameter.getIndex())
        : null;
  }

  private static boolean isInstanceMethod(Executable executable) {
    return executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
  }
}
