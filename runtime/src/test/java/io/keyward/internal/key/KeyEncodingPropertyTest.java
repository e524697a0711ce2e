package io.keyward.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantId;
import io.keyward.support.KeyBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Equal keys if and only if equal arguments, over many random methods and arguments. */
@Isolated // changes the default locale and time zone
class KeyEncodingPropertyTest {

  private static final long SEED = 20_260_301;
  private static final int SHAPES = 250;
  private static final int LISTS_PER_SHAPE = 600;

  private static final TenantId ACME = TenantId.of("acme");
  private static final KeyLayout LAYOUT =
      new KeyLayout(null, KeySecrets.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));

  /** No separator that is not ours, no control character, nothing outside ASCII. */
  private static final Pattern KEY =
      Pattern.compile("tenant:\\{acme\\}:thing(:[A-Za-z0-9._%~(,)-]*)+");

  @Test
  void keysAreEqualIfAndOnlyIfArgumentsAre() {
    Random random = new Random(SEED);
    int lists = 0;
    int equalPairs = 0;
    int naiveCollisions = 0;
    for (int i = 0; i < SHAPES; i++) {
      Shape shape = Shape.random(random);
      Map<String, List<@Nullable Object>> argumentsByKey = new HashMap<>();
      Map<List<@Nullable Object>, String> keyByArguments = new HashMap<>();
      Set<String> naiveKeys = new HashSet<>();
      for (List<@Nullable Object> arguments : lists(shape, random)) {
        lists++;
        String key = key(shape, arguments);
        assertThat(KEY.matcher(key).matches()).as(key).isTrue();
        assertThat(argumentsByKey.getOrDefault(key, arguments)).isEqualTo(arguments);
        argumentsByKey.put(key, arguments);
        String earlier = keyByArguments.put(arguments, key);
        if (earlier != null) {
          equalPairs++;
          assertThat(key).isEqualTo(earlier);
        } else if (!naiveKeys.add(naive(arguments))) {
          naiveCollisions++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d argument lists, %d equal to an earlier one; a naive join collides %d times%n",
        lists,
        equalPairs,
        naiveCollisions);
    assertThat(lists).isGreaterThanOrEqualTo(100_000);
    assertThat(equalPairs).as("the other half of the claim was tried").isGreaterThan(1_000);
    assertThat(naiveCollisions).as("what a join without escaping would do").isGreaterThan(100);
  }

  @Test
  void keysAreTheSameInEveryDefaultLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      List<String> expected = keysIn(Locale.ENGLISH, "UTC");
      assertThat(expected).hasSizeGreaterThanOrEqualTo(100_000);
      Set<String> formatted = new HashSet<>();
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE")) {
        assertThat(keysIn(Locale.forLanguageTag(tag), "Asia/Kolkata").equals(expected))
            .as(tag)
            .isTrue();
        formatted.add(String.format("%d", 123));
      }
      assertThat(formatted).as("what the default locale does elsewhere").hasSizeGreaterThan(1);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> keysIn(Locale locale, String zone) {
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Random random = new Random(SEED);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < SHAPES; i++) {
      Shape shape = Shape.random(random);
      for (List<@Nullable Object> arguments : lists(shape, random)) {
        keys.add(key(shape, arguments));
      }
    }
    return keys;
  }

  private static List<List<@Nullable Object>> lists(Shape shape, Random random) {
    List<List<@Nullable Object>> lists = new ArrayList<>();
    while (lists.size() < LISTS_PER_SHAPE) {
      lists.add(shape.arguments(random, lists));
    }
    return lists;
  }

  private static String key(Shape shape, List<@Nullable Object> arguments) {
    KeyBuilder key = KeyBuilder.start(shape.template(), LAYOUT, ACME, KeyUse.READ);
    KeyResult result = shape.write(key, arguments).finish();
    return ((KeyResult.Usable) result).key().text();
  }

  private static String naive(List<@Nullable Object> arguments) {
    return arguments.stream().map(String::valueOf).collect(Collectors.joining(":"));
  }
}
