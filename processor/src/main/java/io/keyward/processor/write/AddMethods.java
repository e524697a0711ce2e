package io.keyward.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Overrides every method but those that do nothing but run on the decorator itself. */
final class AddMethods implements Step {

  private static final List<Body> BODIES =
      List.of(new EntryBody(), new BatchBody(), new ReadBody(), new WriteBody(), new PassBody());

  @Override
  public void execute(Draft draft) {
    draft.repository().methods().stream()
        .filter(AddMethods::isOverridden)
        .map(method -> override(method, draft))
        .forEach(draft.type()::addMethod);
  }

  private static boolean isOverridden(MethodModel method) {
    boolean inherited = method.form() == MethodForm.ABSTRACT || method.form() == MethodForm.DEFAULT;
    return inherited
        && (method.actions(CacheAction.Through.class).isEmpty() || !method.keys().isEmpty());
  }

  private static MethodSpec override(MethodModel method, Draft draft) {
    MethodDraft body = new MethodDraft(method, draft);
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addAnnotations(
                Lint.suppressing(Lint.of(method, draft.repository().type(), draft.elements())))
            .addModifiers(Modifier.PUBLIC)
            .varargs(method.element().isVarArgs())
            .returns(draft.names().of(method.result().declared()));
    method
        .type()
        .getTypeVariables()
        .forEach(variable -> override.addTypeVariable(draft.names().declaration(variable)));
    method
        .parameters()
        .forEach(
            parameter ->
                override.addParameter(
                    ParameterSpec.builder(
                            draft.names().of(parameter.type()), body.declared(parameter))
                        .build()));
    method.thrown().forEach(thrown -> override.addException(draft.names().of(thrown)));
    return BODIES.stream()
        .filter(way -> way.applies(method))
        .findFirst()
        .map(way -> override.addCode(way.write(body)).build())
        .orElseThrow();
  }
}
