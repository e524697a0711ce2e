package io.keyward.processor.model;

import java.util.List;

/**
 * A template on a method, its placeholders bound to what the method offers.
 *
 * @param at the annotation's value
 * @param bindings one for each placeholder of a parsed template, in order
 */
public record BoundKey(SourceRef at, KeyTemplate template, List<Binding> bindings) {

  /** The bindings that reach a value, in order. */
  public List<Binding.ToValue> values() {
    return bindings.stream()
        .filter(Binding.ToValue.class::isInstance)
        .map(Binding.ToValue.class::cast)
        .toList();
  }

  /** Whether a placeholder leads to a type in error, which is javac's to report. */
  public boolean isUnresolved() {
    return bindings.stream().anyMatch(Binding.Unresolved.class::isInstance);
  }
}
