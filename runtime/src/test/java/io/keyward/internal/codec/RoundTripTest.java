package io.keyward.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.jackson2.Jackson2Codec;
import io.keyward.internal.codec.jackson3.Jackson3Codec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {

  @Test
  void onlyTheFirstValuesAreChecked() {
    AtomicInteger decoded = new AtomicInteger();
    RoundTrip guard = new RoundTrip(coder(text -> text, decoded));
    for (int i = 0; i < 100; i++) {
      assertThat(guard.check(bytes("{\"a\":" + i + "}")))
          .isEqualTo(new RoundTrip.Verdict.Faithful());
    }
    assertThat(decoded).hasValue(8);
  }

  @Test
  void onceBadIsBadForGoodAndToldOnce() {
    AtomicInteger decoded = new AtomicInteger();
    RoundTrip guard = new RoundTrip(coder(text -> text.replace("bad", "worse"), decoded));
    assertThat(guard.check(bytes("{\"a\":\"good\"}"))).isEqualTo(new RoundTrip.Verdict.Faithful());
    assertThat(guard.check(bytes("{\"a\":\"bad\"}")))
        .isEqualTo(new RoundTrip.Verdict.Unfaithful("a", true));
    assertThat(guard.check(bytes("{\"a\":\"good\"}")))
        .isEqualTo(new RoundTrip.Verdict.Unfaithful("a", false));
    assertThat(decoded).hasValue(2);
  }

  @Test
  void oneOfManyThreadsIsTold() throws Exception {
    RoundTrip guard = new RoundTrip(coder(text -> text + " ", new AtomicInteger()));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<RoundTrip.Verdict>> verdicts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        verdicts.add(threads.submit(() -> guard.check(bytes("{\"a\":1}"))));
      }
      int told = 0;
      for (Future<RoundTrip.Verdict> verdict : verdicts) {
        assertThat(verdict.get()).isInstanceOf(RoundTrip.Verdict.Unfaithful.class);
        told += ((RoundTrip.Verdict.Unfaithful) verdict.get()).first() ? 1 : 0;
      }
      assertThat(told).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"orders\":[{\"price\":#}]} | orders[].price",
        "{\"a\":{\"b\":{}},\"c\":#} | c",
        "{\"a\":[[1],[#]]} | a[][]",
        "{\"a\":\"}]{[\\\\\\\"\",\"b\":\"#\"} | b",
        "{\"m\":{\"bob@example.com\":{\"x\":#}}} | m.*.x",
        "{\"a\":1,\"gone#\":2} | *",
        "[\"Circle\",{\"radius\":#}] | [].radius",
        "# | the value itself"
      })
  void theFirstPropertyThatDiffersIsNamed(String json, String property) {
    RoundTrip guard = new RoundTrip(coder(text -> text.replace('#', '!'), new AtomicInteger()));
    assertThat(guard.check(bytes(json)))
        .isEqualTo(new RoundTrip.Verdict.Unfaithful(property, true));
  }

  @ParameterizedTest
  @CsvSource({"io", "runtime", "stack"})
  void whatCannotBeReadBackIsUnfaithful(String failure) {
    ValueCodec.Coder<String> failing =
        new ValueCodec.Coder<>() {
          @Override
          public byte[] encode(String value) {
            return bytes(value);
          }

          @Override
          public String decode(byte[] buffer, int offset, int length) throws IOException {
            if (failure.equals("io")) {
              throw new IOException();
            }
            if (failure.equals("runtime")) {
              throw new IllegalStateException();
            }
            throw new StackOverflowError();
          }
        };
    assertThat(new RoundTrip(failing).check(bytes("1")))
        .isEqualTo(new RoundTrip.Verdict.Unfaithful("the value itself", true));
  }

  @Test
  void aCreatorsMissingPropertyIsNamed() throws IOException {
    for (ValueCodec codec : List.of(Jackson2Codec.create(), Jackson3Codec.create())) {
      ValueCodec.Coder<Samples.Lost> coder = codec.coder(Samples.Lost.class);
      assertThat(new RoundTrip(coder).check(coder.encode(new Samples.Lost("abc"))))
          .isEqualTo(new RoundTrip.Verdict.Unfaithful("text", true));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static ValueCodec.Coder<String> coder(
      UnaryOperator<String> reading, AtomicInteger decoded) {
    return new ValueCodec.Coder<>() {
      @Override
      public byte[] encode(String value) {
        return bytes(value);
      }

      @Override
      public String decode(byte[] buffer, int offset, int length) {
        decoded.incrementAndGet();
        return reading.apply(new String(buffer, offset, length, UTF_8));
      }
    };
  }
}
