package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyward.ValueCodec;
import java.lang.reflect.Type;

/**
 * JSON by Jackson 2, from a mapper of our own: the application's mappers, modules and settings are
 * never consulted. Safe for use by many threads.
 */
public final class Jackson2Codec implements ValueCodec {

  private final ObjectMapper mapper = Jackson2Mapper.create();

  private Jackson2Codec() {}

  /** The codec, as a type that does not link to Jackson. */
  public static ValueCodec create() {
    return new Jackson2Codec();
  }

  @Override
  public String id() {
    return "keyward-jackson2-1";
  }

  @Override
  public <T> Coder<T> coder(Type declared) {
    JavaType type = mapper.constructType(declared);
    return new Jackson2Coder<>(declared, mapper.writerFor(type), mapper.readerFor(type));
  }
}
