package io.keyward.processor.write;

/**
 * Has {@code java.lang.String} written in full where the decorator's package has a {@code String}
 * of its own.
 */
final class QualifyShadowedNames implements Step {

  @Override
  public void execute(Draft draft) {
    String name = draft.repository().packageName();
    String prefix = name.isEmpty() ? "" : name + ".";
    draft.names().javaLang().stream()
        .filter(simple -> draft.elements().getTypeElement(prefix + simple) != null)
        .forEach(draft.type()::alwaysQualify);
  }
}
