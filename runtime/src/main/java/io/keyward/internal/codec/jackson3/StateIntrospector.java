package io.keyward.internal.codec.jackson3;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.keyward.internal.codec.StateNames;
import io.keyward.internal.codec.Subtypes;
import java.io.Serial;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

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
  public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated a) {
    return name(a);
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated a) {
    return a instanceof AnnotatedMethod ? null : name(a);
  }

  @Override
  public @Nullable String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter ? parameterName(parameter) : null;
  }

  @Override
  public @Nullable Object findTypeResolverBuilder(MapperConfig<?> config, Annotated a) {
    Subtypes subtypes = a instanceof AnnotatedClass type ? Subtypes.of(type.getRawType()) : null;
    return subtypes == null ? null : new SubtypesInArrays(subtypes);
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
