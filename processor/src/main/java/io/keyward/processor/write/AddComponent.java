package io.keyward.processor.write;

/** What makes the class known to a container, where {@code keyward.componentModel} names one. */
final class AddComponent implements Step {

  @Override
  public void execute(Draft draft) {
    draft.type().addAnnotations(Components.onType(draft));
  }
}
