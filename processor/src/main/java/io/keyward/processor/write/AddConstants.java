package io.keyward.processor.write;

/** Templates, text forms and specs, in the order in which they build upon each other. */
final class AddConstants implements Step {

  @Override
  public void execute(Draft draft) {
    for (Constants.Section section : Constants.Section.values()) {
      draft.type().addFields(draft.constants().of(section));
    }
  }
}
