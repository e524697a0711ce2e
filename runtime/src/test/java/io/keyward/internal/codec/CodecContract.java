package io.keyward.internal.codec;

import static io.keyward.internal.codec.CodecContract.Types.generic;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.ValueCodec;
import io.keyward.support.ValueType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both Jacksons keep: a hit equals the miss, and what is not ours is refused. */
@SuppressWarnings("JavaUtilDate") // a value type that applications have
abstract class CodecContract {

  abstract ValueCodec codec();

  // A hit equals the miss.

  @Test
  void scalarsSurviveAtTheirLimits() throws IOException {
    assertKept(
        new Samples.Scalars(
            true,
            (byte) -128,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            0.1f,
            Double.MIN_VALUE,
            '\uD800',
            "a\u0000\"\\\uD83D\uDE00\uDC00é"));
    assertKept(
        new Samples.Scalars(
            false,
            (byte) 127,
            (short) 1,
            0,
            Long.MIN_VALUE,
            Float.NaN,
            Double.NEGATIVE_INFINITY,
            '\u0000',
            ""));
    assertKept(new Samples.Box<>(-0.0d), generic(Samples.Box.class, Double.class));
    assertKept(new Samples.Box<>(3.4028235e38f), generic(Samples.Box.class, Float.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.00",
        "0",
        "0.000",
        "1E+400",
        "1E-2147483000",
        "-1.10",
        "1E+5",
        "12345678901234567890.123456789012345678901234567890"
      })
  void aDecimalKeepsItsScaleAndDigits(String text) throws IOException {
    assertKept(new BigDecimal(text), BigDecimal.class);
    assertKept(new Samples.Circle(new BigDecimal(text)), Samples.Shape.class);
    assertKept(
        Map.of(new BigDecimal(text), "x"), generic(Map.class, BigDecimal.class, String.class));
  }

  @Test
  void aLongIntegerSurvives() throws IOException {
    assertKept(BigInteger.TWO.pow(4000).negate(), BigInteger.class);
  }

  static List<Object> texts() {
    return List.of(
        Instant.MAX,
        Instant.MIN,
        Instant.parse("2026-01-01T00:00:00.123456789Z"),
        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 1, ZoneId.of("UTC")),
        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 1, ZoneOffset.UTC),
        ZonedDateTime.parse("2024-10-27T02:30:00.000000001+01:00[Europe/Paris]"),
        ZonedDateTime.parse("2024-10-27T02:30:00.000000001+02:00[Europe/Paris]"),
        OffsetDateTime.parse("2026-01-01T10:00:00.1+05:30"),
        OffsetDateTime.MAX,
        LocalDate.of(12345, 1, 2),
        LocalDate.of(-5, 1, 2),
        LocalDateTime.MAX,
        Duration.ofSeconds(-1, 1),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
        Period.of(-1, 14, 3),
        Year.of(12345),
        Year.of(-7),
        YearMonth.of(12345, 2),
        YearMonth.of(-1, 12),
        MonthDay.of(2, 29),
        ZoneOffset.ofTotalSeconds(3661),
        new UUID(1, 2),
        Locale.forLanguageTag("zh-Hant-TW-u-ca-roc"),
        Locale.ROOT,
        new Locale("ja", "JP", "JP"),
        Currency.getInstance("CHF"),
        new Date(Long.MAX_VALUE),
        new Date(-1),
        'x',
        true,
        1,
        2L,
        (short) 3,
        (byte) 4,
        BigInteger.TEN,
        "text",
        Samples.Level.LOW,
        Samples.Level.HIGH,
        new Samples.Keyed("a\"b", 1));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aValueSurvivesAloneAsAnElementAndAsAKey(Object value) throws IOException {
    Class<?> type = declared(value);
    assertKept(value, type);
    assertKept(List.of(value, value), generic(List.class, type));
    assertKept(Map.of(value, value), generic(Map.class, type, type));
    assertKept(new Samples.Box<>(value), generic(Samples.Box.class, type));
  }

  @Test
  void noDefaultLocaleOrTimeZoneIsUsed() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<byte[]> written = new ArrayList<>();
    try {
      for (String[] defaults : new String[][] {{"tr", "Asia/Tokyo"}, {"ar-u-nu-arab", "UTC"}}) {
        Locale.setDefault(Locale.forLanguageTag(defaults[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(defaults[1]));
        for (Object value : texts()) {
          assertKept(value, declared(value));
        }
        written.add(codec().coder(Date.class).encode(new Date(0)));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(written.get(0)).isEqualTo(written.get(1));
  }

  @Test
  void recordsBeansFieldsAndCreatorsSurvive() throws IOException {
    assertKept(new Samples.Point(1, -2));
    assertKept(new Samples.Nothing());
    assertKept(Samples.Bean.of("x", new BigDecimal("1.00"), "b", "a"));
    assertKept(Samples.Money.of(new BigDecimal("12.30")).note("n"));
    Samples.Open open = new Samples.Open();
    open.number = 5;
    assertThat(roundTrip(open, Samples.Open.class)).usingRecursiveComparison().isEqualTo(open);
  }

  @Test
  void whatAGetterComputesIsNotWritten() throws IOException {
    assertThat(json(Samples.Bean.of("x", BigDecimal.ONE), Samples.Bean.class))
        .isEqualTo("{\"name\":\"x\",\"price\":1,\"tags\":[]}");
  }

  @Test
  void annotationsThatHideOrReformatHaveNoEffect() throws IOException {
    Samples.Annotated value =
        new Samples.Annotated("n", "s", Instant.parse("2026-01-01T00:00:00.5Z"), null);
    assertKept(value);
    assertThat(json(value, Samples.Annotated.class))
        .contains("\"n\":\"n\"", "\"nothing\":null", "\"secretary\":\"s\"");
  }

  @Test
  void optionalsSurvive() throws IOException {
    assertKept(new Samples.Optionals(Optional.of(""), OptionalInt.of(0), OptionalLong.empty()));
    assertKept(
        new Samples.Optionals(Optional.empty(), OptionalInt.empty(), OptionalLong.of(1L << 60)));
  }

  @Test
  void nullsSurvive() throws IOException {
    assertKept(new Samples.Wide(null, null, Arrays.asList("a", null)));
    Map<String, @Nullable String> map = new LinkedHashMap<>();
    map.put("a", null);
    assertKept(map, generic(Map.class, String.class, String.class));
  }

  @Test
  void arraysSurvive() throws IOException {
    assertKept(new byte[] {0, -1, 127}, byte[].class);
    assertKept(new char[] {'a', '\uD800'}, char[].class);
    assertKept(new int[][] {{1}, {}}, int[][].class);
    assertKept(new Samples.Shape[] {new Samples.Empty()}, Samples.Shape[].class);
    assertKept(
        new List<?>[] {List.of(1L)},
        ValueType.array(ValueType.generic(List.class, ValueType.of(Long.class))).type());
  }

  @Test
  void collectionsKeepTheirOrder() throws IOException {
    List<String> order = IntStream.range(0, 500).mapToObj(i -> "k" + (i * 7919) % 500).toList();
    for (Class<?> declared : List.of(Set.class, HashSet.class, LinkedHashSet.class)) {
      Object read = roundTrip(new LinkedHashSet<>(order), generic(declared, String.class));
      assertThat(new ArrayList<Object>((Set<?>) read)).isEqualTo(order);
    }
    Map<String, Integer> map = new LinkedHashMap<>();
    order.forEach(key -> map.put(key, 1));
    for (Class<?> declared : List.of(Map.class, HashMap.class, LinkedHashMap.class)) {
      Map<?, ?> read = (Map<?, ?>) roundTrip(map, generic(declared, String.class, Integer.class));
      assertThat(new ArrayList<Object>(read.keySet())).isEqualTo(order);
    }
    assertKept(new TreeSet<>(order), generic(SortedSet.class, String.class));
    assertKept(new TreeMap<>(map), generic(TreeMap.class, String.class, Integer.class));
    assertKept(EnumSet.of(Samples.Level.HIGH), generic(EnumSet.class, Samples.Level.class));
    assertKept(
        new EnumMap<>(Map.of(Samples.Level.LOW, 1)),
        generic(EnumMap.class, Samples.Level.class, Integer.class));
  }

  @Test
  void theTypeDecidesNotTheValue() throws IOException {
    Object read = roundTrip(List.of(1L, 2L), generic(List.class, Long.class));
    assertThat((List<?>) read).first().isInstanceOf(Long.class);
  }

  // Subtypes.

  @Test
  void sealedTypesAreKeptByName() throws IOException {
    for (Samples.Shape shape :
        List.of(
            new Samples.Circle(BigDecimal.ONE),
            new Samples.Square(new Samples.Point(1, 2), 3),
            new Samples.Empty(),
            Samples.Named.UNIT)) {
      assertKept(shape, Samples.Shape.class);
    }
    assertThat(json(new Samples.Empty(), Samples.Shape.class)).isEqualTo("[\"Empty\",{}]");
    assertKept(new Samples.Circle(BigDecimal.ONE));
    assertKept(new Samples.Holder(Map.of(new Samples.Keyed("a", 1), List.of(new Samples.Empty()))));
  }

  @Test
  void genericSealedTypesKeepTheirArguments() throws IOException {
    Type type = generic(Samples.Result.class, Long.class);
    assertKept(new Samples.Result.Ok<>(5L), type);
    assertKept(new Samples.Result.Failed<Long>("no"), type);
    assertKept(List.of(new Samples.Result.Ok<>(5L)), generic(List.class, type));
  }

  @Test
  void annotatedSubtypesAreKeptByTheirNames() throws IOException {
    assertThat(json(new Samples.Cat("x"), Samples.Animal.class))
        .isEqualTo("[\"cat\",{\"kind\":\"x\"}]");
    assertThat(json(new Samples.Dog(3), Samples.Animal.class)).isEqualTo("[\"hound\",{\"age\":3}]");
    assertKept(new Samples.Cat("x"), Samples.Animal.class);
    assertKept(List.of(new Samples.Dog(3)), generic(List.class, Samples.Animal.class));
  }

  @Test
  void aConcreteSealedTypeIsOneOfItsOwnSubtypes() throws IOException {
    Samples.Truck truck = new Samples.Truck();
    truck.load = 9;
    assertThat(roundTrip(truck, Samples.Vehicle.class))
        .isInstanceOf(Samples.Truck.class)
        .usingRecursiveComparison()
        .isEqualTo(truck);
    assertThat(roundTrip(new Samples.Vehicle(), Samples.Vehicle.class).getClass())
        .isEqualTo(Samples.Vehicle.class);
  }

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

  // Tools.

  private void assertKept(Object value) throws IOException {
    assertKept(value, value.getClass());
  }

  private void assertKept(Object value, Type type) throws IOException {
    ValueCodec.Coder<Object> coder = codec().coder(type);
    byte[] bytes = coder.encode(value);
    Object read = coder.decode(bytes, 0, bytes.length);
    assertThat(read).isEqualTo(value);
    assertThat(new RoundTrip(coder).check(bytes)).isInstanceOf(RoundTrip.Verdict.Faithful.class);
  }

  private void assertRefused(Object value, Type type, String why) {
    assertThatThrownBy(() -> codec().coder(type).encode(value))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  private void assertMismatch(String json, Type type) {
    assertThatThrownBy(() -> decode(json, type)).isInstanceOf(ShapeMismatchException.class);
  }

  private Object roundTrip(Object value, Type type) throws IOException {
    return decode(codec().coder(type).encode(value), type);
  }

  private String json(Object value, Type type) throws IOException {
    return new String(codec().coder(type).encode(value), UTF_8);
  }

  private Object decode(String json, Type type) throws IOException {
    return decode(json.getBytes(UTF_8), type);
  }

  private Object decode(byte[] bytes, Type type) throws IOException {
    return codec().<Object>coder(type).decode(bytes, 0, bytes.length);
  }

  private static Class<?> declared(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass();
    }
    return value.getClass();
  }

  /** Types as generated code says them. */
  static final class Types {

    private Types() {}

    static Type generic(Class<?> raw, Type... arguments) {
      return new Parameterized(raw, List.of(arguments));
    }

    private record Parameterized(Class<?> raw, List<Type> arguments)
        implements java.lang.reflect.ParameterizedType {

      @Override
      public Type[] getActualTypeArguments() {
        return arguments.toArray(new Type[0]);
      }

      @Override
      public Type getRawType() {
        return raw;
      }

      @Override
      public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
      }
    }
  }
}
