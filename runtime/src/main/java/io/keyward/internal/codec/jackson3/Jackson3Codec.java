package io.keyward.internal.codec.jackson3;

import io.keyward.ValueCodec;
import java.lang.reflect.Type;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON by Jackson 3, from a mapper of our own: the application's mappers, modules and settings are
 * never consulted. Safe for use by many threads.
 */
public final class Jackson3Codec implements ValueCodec {

  private final JsonMapper mapper = Jackson3Mapper.create();

  private Jackson3Codec() {}

  /** The codec, as a type that does not link to Jackson. */
  public static ValueCodec create() {
    return new Jackson3Codec();
  }

  @Override
  public String id() {
    return "keyward-jackson3-1";
  }

  @Override
  public <T> Coder<T> coder(Type declared) {
    JavaType type = mapper.constructType(declared);
    return new Jackson3Coder<>(declared, mapper.writerFor(type), mapper.readerFor(type));
  }
}
