package io.keyward.internal.codec;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.jackson2.Jackson2Codec;

class Jackson2CodecTest extends CodecContract {

  private static final ValueCodec CODEC = Jackson2Codec.create();

  @Override
  ValueCodec codec() {
    return CODEC;
  }
}
