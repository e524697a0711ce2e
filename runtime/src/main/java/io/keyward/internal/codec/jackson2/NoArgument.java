package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.util.function.Supplier;

/** Makes an empty container of a class of our choice. */
final class NoArgument extends ValueInstantiator.Base {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<?> constructor;

  NoArgument(Class<?> declared, Supplier<?> constructor) {
    super(declared);
    this.constructor = constructor;
  }

  @Override
  public boolean canCreateUsingDefault() {
    return true;
  }

  @Override
  public Object createUsingDefault(DeserializationContext context) {
    return constructor.get();
  }
}
