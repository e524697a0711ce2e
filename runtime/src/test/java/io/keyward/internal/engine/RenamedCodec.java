package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import java.lang.reflect.Type;

/** The same bytes under another name. */
record RenamedCodec(ValueCodec codec) implements ValueCodec {

  @Override
  public String id() {
    return "another";
  }

  @Override
  public <T> Coder<T> coder(Type declared) {
    return codec.coder(declared);
  }
}
