package io.keyward.internal.codec;

import static io.keyward.internal.codec.CodecBench.Types.generic;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.ValueCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both Jacksons keep, and what they refuse: all that is not ours. */
@SuppressWarnings("JavaUtilDate") // a value type that applications have
abstract class CodecContract extends KeptValuesContract {

  // What would come back as something else is refused.

  @Test
  void aSubclassThatIsNotDeclaredIsRefused() {
    assertRefused(new Samples.SpecialBean(), Samples.Bean.class, "SpecialBean");
    assertRefused(
        List.of(new Samples.SpecialBean()), generic(List.class, Samples.Bean.class), "SpecialBean");
    assertRefused(new Samples.Stray(1), Samples.Animal.class, "Stray");
    assertRefused(
        new Samples.Box<>(new java.sql.Timestamp(1)),
        generic(Samples.Box.class, Date.class),
        "Timestamp");
  }

  @Test
  void anOrderThatCannotBeWrittenIsRefused() {
    SortedSet<String> set = new TreeSet<>(Collections.reverseOrder());
    set.add("a");
    assertRefused(set, generic(SortedSet.class, String.class), "comparator");
  }

  @Test
  @SuppressWarnings({"NullAway", "NullOptional"}) // the mistake under test
  void aNullOptionalIsRefused() {
    assertRefused(
        new Samples.Optionals(null, OptionalInt.empty(), OptionalLong.empty()),
        Samples.Optionals.class,
        "text");
  }

  @Test
  void hiddenFieldsAreRefused() {
    assertRefused(new Samples.Hiding(), Samples.Hiding.class, "'x' that hides");
  }

  @Test
  void aNullKeyIsRefused() {
    Map<@Nullable String, String> map = new HashMap<>();
    map.put(null, "x");
    assertRefused(map, generic(Map.class, String.class, String.class), "Map");
  }

  @Test
  void aLocaleWithoutATextIsRefused() {
    assertRefused(new Locale("no", "NO", "NY"), Locale.class, "Locale");
  }

  @Test
  void aCycleAndAnUnboundedValueAreRefused() {
    Samples.Node node = new Samples.Node();
    node.next = node;
    assertRefused(node, Samples.Node.class, "Node");
    List<Object> doubling = List.of("0123456789");
    Type type = generic(List.class, String.class);
    for (int i = 0; i < 40; i++) {
      doubling = List.of(doubling, doubling);
      type = generic(List.class, type);
    }
    assertRefused(doubling, type, "longer than");
  }

  @Test
  void whatCannotBeMadeAgainIsNotRead() throws IOException {
    byte[] bytes = codec().coder(Samples.Unmakeable.class).encode(new Samples.Unmakeable(1));
    assertThatThrownBy(() -> decode(bytes, Samples.Unmakeable.class))
        .isInstanceOf(IOException.class);
    for (Type open : List.of(Object.class, Number.class, generic(List.class, Object.class))) {
      assertThatThrownBy(() -> roundTrip(open instanceof Class<?> ? 1 : List.of(1), open))
          .isInstanceOf(IOException.class);
    }
  }

  // Strictness.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":1}",
        "{\"x\":1,\"y\":2,\"z\":3}",
        "{\"x\":null,\"y\":2}",
        "{\"x\":1,\"x\":1,\"y\":2}",
        "{\"x\":1,\"y\":2} {}",
        "{\"x\":1,\"y\":2}1",
        "null",
        "[]",
        "\"\"",
        "{}",
        "1",
        "{\"x\":1.0,\"y\":2}",
        "{\"x\":\"1\",\"y\":2}",
        "{\"x\":true,\"y\":2}",
        "{\"x\":\"\",\"y\":2}",
        "{\"x\":[1],\"y\":2}",
        "{\"x\":{},\"y\":2}",
        "{\"@class\":\"x\",\"x\":1,\"y\":2}"
      })
  void anotherShapeOfARecordIsAMismatch(String json) {
    assertMismatch(json, Samples.Point.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"price\":1}", "{\"name\":\"x\",\"price\":1,\"tags\":[],\"label\":\"\"}",
        "{\"name\":\"x\",\"price\":1,\"tags\":[],\"name\":\"y\"}",
            "{\"name\":1,\"price\":1,\"tags\":[]}",
        "{\"name\":\"x\",\"price\":\"1\",\"tags\":[]}", "{\"name\":\"x\",\"price\":1,\"tags\":\"\"}"
      })
  void anotherShapeOfABeanIsAMismatch(String json) {
    assertMismatch(json, Samples.Bean.class);
  }

  @Test
  void missingIsAMismatchAlsoBesideACreator() {
    assertMismatch("{\"amount\":1.00,\"cents\":100}", Samples.Money.class);
    assertMismatch("{\"cents\":100,\"note\":null}", Samples.Money.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"MIDDLE\"", "0", "\"low\"", "\"\"", "7"})
  void enumsAreReadByNameAlone(String json) throws IOException {
    assertThat(json(Samples.Level.LOW, Samples.Level.class)).isEqualTo("\"LOW\"");
    assertMismatch(json, Samples.Level.class);
  }

  @Test
  void aMismatchNamesThePropertyAndNeverTheValue() {
    assertThatThrownBy(
            () ->
                decode(
                    "{\"shapes\":{\"{\\\"region\\\":\\\"bob@example.com\\\",\\\"number\\\":1}\":[[\"Circle\",{\"radius\":\"s3cret\"}]]}}",
                    Samples.Holder.class))
        .isInstanceOfSatisfying(
            ShapeMismatchException.class,
            e -> assertThat(e.property()).startsWith("shapes.*[]").endsWith("radius"))
        .message()
        .doesNotContain("s3cret", "bob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"x\":1,",
        "\u00ac\u00ed\u0000\u0005sr",
        "{\"x\":1e,\"y\":2}",
        "{x:1,y:2}",
        "nul"
      })
  void garbageIsUnreadable(String text) {
    assertThatThrownBy(() -> decode(text, Samples.Point.class)).isInstanceOf(IOException.class);
  }

  @Test
  void everyCutAndEveryFlippedBitIsReadOrRefused() throws IOException {
    Samples.Shape shape = new Samples.Square(new Samples.Point(10, 20), 3);
    byte[] bytes = codec().coder(Samples.Shape.class).encode(shape);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> decode(cut, Samples.Shape.class)).isInstanceOf(IOException.class);
    }
    int refused = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(decode(flipped, Samples.Shape.class)).isInstanceOf(Samples.Shape.class);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(bytes.length * 4);
  }

  // Attack.

  @Test
  void noClassOfThePayloadIsLoaded() {
    String name = "io.keyward.internal.codec.Samples$Loud";
    for (String json :
        List.of(
            "{\"@class\":\"%s\",\"x\":1,\"y\":2}",
            "[\"%s\",{}]", "{\"@type\":\"%s\"}", "{\"%s\":{}}")) {
      assertMismatch(json.formatted(name), Samples.Point.class);
      assertMismatch(json.formatted(name), Samples.Shape.class);
      assertMismatch(json.formatted(name), Samples.Animal.class);
      assertThatThrownBy(() -> decode(json.formatted(name), Samples.ByClass.class))
          .isInstanceOf(IOException.class);
    }
    assertThat(Samples.Loud.class.getName()).isEqualTo(name);
    assertThat(System.getProperty("keyward.test.loud")).isNull();
    assertThatThrownBy(() -> roundTrip(new Samples.Loaded(1), Samples.ByClass.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aBombIsBounded() {
    Type nested = generic(List.class, generic(List.class, String.class));
    assertThatThrownBy(() -> decode("[".repeat(100_000), nested)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("{\"next\":".repeat(100_000), Samples.Node.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("{\"a\":" + "[".repeat(100_000), Samples.Wide.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("1".repeat(1_000_000), BigInteger.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("1e999999999", BigInteger.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("1e999999999", Long.class)).isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                decode(
                    "{\"" + "1".repeat(1_000_000) + "\":1}",
                    generic(Map.class, BigInteger.class, Integer.class)))
        .isInstanceOf(IOException.class);
    byte[] huge = new byte[100 << 20];
    Arrays.fill(huge, (byte) 'a');
    huge[0] = '"';
    huge[huge.length - 1] = '"';
    assertThatThrownBy(() -> decode(huge, String.class)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000KWv", "{\"x\":1}", "[\"Empty\",{}]", "null", "OK"})
  void textThatLooksLikeAnythingElseIsText(String text) throws IOException {
    assertKept(text, String.class);
  }

  @Test
  void itReadsFromTheMiddleOfABuffer() throws IOException {
    ValueCodec.Coder<Samples.Point> coder = codec().coder(Samples.Point.class);
    byte[] value = coder.encode(new Samples.Point(3, 4));
    byte[] buffer = ("}}" + new String(value, UTF_8) + "{{").getBytes(UTF_8);
    assertThat(coder.decode(buffer, 2, value.length)).isEqualTo(new Samples.Point(3, 4));
  }

  @Test
  void theLongestTextThatIsWrittenIsRead() throws IOException {
    assertKept("x".repeat(Limits.MAX_BYTES - 2), String.class);
    assertRefused("x".repeat(Limits.MAX_BYTES), String.class, "longer than");
  }
}
