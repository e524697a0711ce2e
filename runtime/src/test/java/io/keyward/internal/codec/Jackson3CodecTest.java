package io.keyward.internal.codec;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.jackson3.Jackson3Codec;

class Jackson3CodecTest extends CodecContract {

  private static final ValueCodec CODEC = Jackson3Codec.create();

  @Override
  ValueCodec codec() {
    return CODEC;
  }
}
