package io.keyward.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter.
 *
 * @param type as a member of the repository
 * @param name as declared; a stand-in where {@code named} is false
 * @param named whether the name is known: not so for a method of a class file without names
 */
public record ParameterModel(
    VariableElement element,
    int index,
    String name,
    boolean named,
    TypeMirror type,
    List<KeyPartModel> keyParts,
    Optional<Ignored> ignored,
    Optional<Tenant> tenant,
    Sensitivity sensitivity) {

  /** A {@code @KeyIgnore}. */
  public record Ignored(SourceRef at, SourceRef reasonAt, String reason) {}

  /**
   * The parameter is the tenant.
   *
   * @param steps from the parameter to the tenant
   * @param component the accessor of the one component, where the tenant is a one-component record
   * @param type at the end of the path, before {@code component}
   * @param unknownStep the index of the step that leads nowhere, or -1
   */
  public record Tenant(
      SourceRef at,
      String path,
      List<Binding.Step> steps,
      Optional<Binding.Step> component,
      TypeMirror type,
      int unknownStep,
      SourceRef justificationAt,
      Optional<String> crossTenantJustification) {}
}
