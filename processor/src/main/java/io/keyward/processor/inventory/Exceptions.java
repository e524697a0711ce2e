package io.keyward.processor.inventory;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Sensitivity;
import io.keyward.processor.model.ValueGraph;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which rules a method, its parameters or its value are excepted from, and with which words. */
final class Exceptions {

  private final SortedMap<String, Json> found = new TreeMap<>();

  private Exceptions() {}

  /** By the annotation and what it stands on. What stands on an action is that action's own. */
  static Json.Members of(MethodModel method) {
    Exceptions exceptions = new Exceptions();
    if (method.actions().stream().anyMatch(action -> action.boundKey().isPresent())) {
      exceptions.addAll(method);
    }
    return new Json.Members(exceptions.found);
  }

  private void addAll(MethodModel method) {
    method
        .global()
        .filter(global -> method.actions().stream().anyMatch(CacheAction::stores))
        .ifPresent(global -> add("@GlobalCache", global.justification()));
    method.decision().ifPresent(decision -> add("@SecuritySensitive", decision.justification()));
    add(method.sensitivity(), "");
    method.parameters().forEach(this::add);
    method.keys().stream().flatMap(key -> key.values().stream()).forEach(this::add);
    if (method.actions().stream().anyMatch(CacheAction::stores)
        && method.result().graph() != null) {
      add(method.result().graph());
    }
  }

  private void add(ParameterModel parameter) {
    String on = " on " + parameter.name();
    parameter.ignored().ifPresent(ignored -> add("@KeyIgnore" + on, ignored.reason()));
    parameter
        .tenant()
        .flatMap(ParameterModel.Tenant::crossTenantJustification)
        .ifPresent(text -> add("@TenantParam(crossTenantJustification)" + on, text));
    add(parameter.sensitivity(), on);
  }

  private void add(Binding.ToValue value) {
    value.steps().forEach(step -> add(step.sensitivity(), " on " + member(step.accessor())));
    add(value.kind());
  }

  private void add(KeyKind kind) {
    if (kind instanceof KeyKind.RecordOf record) {
      for (KeyKind.Component component : record.components()) {
        add(component.sensitivity(), " on " + member(component.accessor()));
        add(component.kind());
      }
    }
  }

  private void add(ValueGraph value) {
    for (ValueGraph.Node node : value.nodes().values()) {
      add(node.sensitivity(), " on " + TypeText.erased(node.type()));
      for (ValueGraph.Edge edge : node.edges()) {
        Element member = edge.element();
        add(edge.sensitivity(), member == null ? "" : " on " + member(member));
      }
    }
  }

  private void add(Sensitivity sensitivity, String on) {
    sensitivity
        .harmless()
        .ifPresent(
            harmless -> add("@NotSensitive" + paths(harmless) + on, harmless.justification()));
  }

  private static String paths(Harmless harmless) {
    return harmless.paths().isEmpty()
        ? ""
        : "(" + String.join(", ", harmless.paths().stream().sorted().toList()) + ")";
  }

  private void add(String what, String text) {
    found.put(what, new Json.Text(text));
  }

  /** A member by its type and name. */
  static String member(Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName() + "." + member.getSimpleName()
        : member.getSimpleName().toString();
  }
}
