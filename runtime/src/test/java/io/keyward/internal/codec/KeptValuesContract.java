package io.keyward.internal.codec;

import static io.keyward.internal.codec.CodecBench.Types.generic;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What both Jacksons keep: a hit equals the miss. */
@SuppressWarnings("JavaUtilDate") // a value type that applications have
abstract class KeptValuesContract extends CodecBench {

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
}
