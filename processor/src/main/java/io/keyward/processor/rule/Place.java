package io.keyward.processor.rule;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.SourceRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a finding stands and what it is about.
 *
 * @param at where it stands, if the type under judgement declares the method itself
 * @param fixed whether it stands there even for an inherited method: so on a type-level annotation
 * @param about the parts of the model that are at fault, for {@link Precedence}
 */
record Place(SourceRef at, boolean fixed, List<Object> about) {

  /** On a key's template. */
  static Place key(CacheAction action, BoundKey key) {
    return new Place(key.at(), action.onType(), List.of(key));
  }

  /** On a parameter. */
  static Place parameter(ParameterModel parameter) {
    return new Place(SourceRef.of(parameter.element()), false, List.of(parameter));
  }

  /** On a duration. */
  static Place lifetime(LifetimeModel lifetime) {
    return new Place(lifetime.at(), false, List.of(lifetime));
  }

  /** On a cache annotation, about its method. */
  static Place action(MethodModel method, CacheAction action) {
    return new Place(action.at(), action.onType(), List.of(action, method));
  }

  /** On the key of what a method answers, about its method. */
  static Place answer(MethodModel method, CacheAction action) {
    SourceRef at = action.boundKey().map(BoundKey::at).orElse(action.at());
    return action(method, action).standingAt(at);
  }

  /** On a method's name. */
  static Place method(MethodModel method) {
    return new Place(SourceRef.of(method.element()), false, List.of(method));
  }

  /** On the type, or on an annotation of it. */
  static Place type(SourceRef at, Object... about) {
    return new Place(at, true, List.of(about));
  }

  /** The same place, standing elsewhere. */
  Place standingAt(SourceRef elsewhere) {
    return new Place(elsewhere, fixed, about);
  }

  /** The same place, about more. */
  Place alsoAbout(Object... more) {
    return new Place(at, fixed, Stream.concat(about.stream(), Arrays.stream(more)).toList());
  }
}
