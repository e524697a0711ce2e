package io.keyward.support;

import java.util.List;

/** What a decorator says of one method before any call: see {@link ReadSpec}, {@link WriteSpec}. */
public sealed interface Spec permits ReadSpec, WriteSpec {

  /** The method as users know it, {@code UserRepository.findById}: the {@code cache} tag. */
  String name();

  /** The templates that the method's keys are made from. */
  List<KeyTemplate> templates();
}
