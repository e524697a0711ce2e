package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A {@code @TenantParam} parameter, or the end of its path, is a {@code String}, {@code UUID},
 * {@code int}, {@code long}, {@code io.keyward.TenantId} or a record whose one component is one of
 * these.
 */
final class TenantType implements Rule {

  private static final Set<String> NAMES =
      Set.of("java.lang.String", "java.util.UUID", "io.keyward.TenantId");

  @Override
  public RuleId id() {
    return RuleId.KW202;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (ParameterModel parameter : judgement.parameters(method)) {
        parameter
            .tenant()
            .filter(tenant -> !isTenant(tenant.type()))
            .ifPresent(
                tenant ->
                    judgement.report(
                        id(), method, Place.parameter(parameter), message(parameter, tenant)));
      }
    }
  }

  private static boolean isTenant(TypeMirror type) {
    if (isSimple(type)) {
      return true;
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.RECORD) {
      List<? extends RecordComponentElement> components = element.getRecordComponents();
      return components.size() == 1 && isSimple(components.get(0).asType());
    }
    return false;
  }

  private static boolean isSimple(TypeMirror type) {
    return type.getKind() == TypeKind.INT
        || type.getKind() == TypeKind.LONG
        || type.getKind() == TypeKind.ERROR
        || (type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && NAMES.contains(element.getQualifiedName().toString()));
  }

  private static String message(ParameterModel parameter, ParameterModel.Tenant tenant) {
    return "the tenant %s is of type %s. A tenant is a String, UUID, int, long, TenantId or a record of one of these: take one, or name it by a path, as in @TenantParam(path = \"tenantId\")."
        .formatted(
            Texts.quote(
                tenant.path().isEmpty()
                    ? parameter.name()
                    : parameter.name() + "." + tenant.path()),
            Texts.name(tenant.type()));
  }
}
