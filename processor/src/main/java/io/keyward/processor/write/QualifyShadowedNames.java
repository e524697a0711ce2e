package io.keyward.processor.write;

/**
 * Has {@code java.lang.String} written in full where the decorator's package, or a method's type
 * variable, has that name too.
 */
final class QualifyShadowedNames implements Step {

  @Override
  public void execute(Draft draft) {
    String name = draft.repository().packageName();
    String prefix = name.isEmpty() ? "" : name + ".";
    draft.names().javaLang().stream()
        .filter(
            simple ->
                draft.elements().getTypeElement(prefix + simple) != null
                    || isVariable(draft, simple))
        .forEach(draft.type()::alwaysQualify);
  }

  private static boolean isVariable(Draft draft, String name) {
    return draft.repository().methods().stream()
        .flatMap(method -> method.type().getTypeVariables().stream())
        .anyMatch(variable -> variable.asElement().getSimpleName().contentEquals(name));
  }
}
