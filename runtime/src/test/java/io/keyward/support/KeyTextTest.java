package io.keyward.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TenantId;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.key.KeySecrets;
import io.keyward.internal.key.KeyUse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of each kind of part, letter by letter: it is what Redis holds for years. */
class KeyTextTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final KeyTemplate ONE_PART = KeyTemplate.start("t:").tenant("r").part(":");
  private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final KeyLayout LAYOUT = new KeyLayout(null, KeySecrets.of(SECRET));

  private enum Level {
    HIGH,
    A$B
  }

  private record Id(@Nullable String value) {}

  private record Ref(@Nullable Id id) {}

  private record Pair(@Nullable String left, @Nullable Ref right) {}

  private record Boxed(@Nullable Pair pair) {}

  private static final KeyText<Id> ID =
      KeyText.record(KeyText.component(Id::value, KeyText.STRING));
  private static final KeyText<Ref> REF = KeyText.record(KeyText.component(Ref::id, ID));
  private static final KeyText<Pair> PAIR =
      KeyText.record(
          KeyText.component(Pair::left, KeyText.STRING), KeyText.component(Pair::right, REF));

  private static <T> KeyResult key(KeyText<? super T> text, @Nullable T value, KeyUse use) {
    return KeyBuilder.start(ONE_PART, LAYOUT, ACME, use).part(text, value).finish();
  }

  private static <T> String text(KeyText<? super T> text, @Nullable T value) {
    KeyResult result = key(text, value, KeyUse.READ);
    assertThat(result).isInstanceOf(KeyResult.Usable.class);
    String key = ((KeyResult.Usable) result).key().text();
    assertThat(key).startsWith("t:{acme}:r:");
    return key.substring("t:{acme}:r:".length());
  }

  @Test
  void textIsPercentEncodedUtf8OutsideItsAlphabet() {
    assertThat(text(KeyText.STRING, "azAZ09._-")).isEqualTo("azAZ09._-");
    assertThat(text(KeyText.STRING, "`{@[/:")).isEqualTo("%60%7B%40%5B%2F%3A");
    assertThat(text(KeyText.STRING, "a:b")).isEqualTo("a%3Ab");
    assertThat(text(KeyText.STRING, "x{evil}y")).isEqualTo("x%7Bevil%7Dy");
    assertThat(text(KeyText.STRING, "*%~(,)")).isEqualTo("%2A%25%7E%28%2C%29");
    assertThat(text(KeyText.STRING, "\r\n\0")).isEqualTo("%0D%0A%00");
    assertThat(text(KeyText.STRING, "\u007f\u0080\u07ff\u0800\uffff"))
        .isEqualTo("%7F%C2%80%DF%BF%E0%A0%80%EF%BF%BF");
    assertThat(text(KeyText.STRING, "\ud83d\ude00")).isEqualTo("%F0%9F%98%80");
    assertThat(text(KeyText.STRING, "\udbff\udfff")).isEqualTo("%F4%8F%BF%BF");
  }

  @Test
  void aLoneSurrogateIsItsCodeUnit() {
    assertThat(text(KeyText.STRING, "\ud800")).isEqualTo("%uD800");
    assertThat(text(KeyText.STRING, "a\udfffb")).isEqualTo("a%uDFFFb");
    assertThat(text(KeyText.STRING, "\ude00\ud83d")).isEqualTo("%uDE00%uD83D");
    assertThat(text(KeyText.CHARACTER, '\ud800')).isEqualTo("%uD800");
  }

  @Test
  void nullAndTheWordNullAndEmptyTextAreThreeKeys() {
    assertThat(text(KeyText.STRING, (String) null)).isEqualTo("~");
    assertThat(text(KeyText.STRING, "null")).isEqualTo("null");
    assertThat(text(KeyText.STRING, "")).isEmpty();
  }

  @Test
  void formsOfOneLetterAndCaseTwinsAreDistinct() {
    Set<String> texts =
        Stream.of("\u00e9", "e\u0301", "i", "I", "\u0130", "\u0131", "ss", "\u00df", "SS")
            .map(value -> text(KeyText.STRING, value))
            .collect(Collectors.toSet());

    assertThat(texts).hasSize(9);
  }

  @Test
  void textOfOver200BytesOnceEncodedIsItsDigest() {
    assertThat(text(KeyText.STRING, "x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(text(KeyText.STRING, "x".repeat(201)))
        .isEqualTo("~s84a0678c90937f5dcf9994d5866668da6b995109c8ad845410559b48a4ecafed");
    assertThat(text(KeyText.STRING, ":".repeat(66) + "xx")).hasSize(200);
    assertThat(text(KeyText.STRING, ":".repeat(67))).isEqualTo("~s" + sha256("%3A".repeat(67)));
    assertThat(text(KeyText.STRING, "\u00e9".repeat(500_000)))
        .isEqualTo("~s" + sha256("%C3%A9".repeat(500_000)));
    assertThat(text(KeyText.INTEGER, BigInteger.TEN.pow(200)))
        .isEqualTo("~s" + sha256("1" + "0".repeat(200)));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void numbersAreDecimal() {
    assertThat(text(KeyText.INTEGER, Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    assertThat(text(KeyText.INTEGER, (byte) -1)).isEqualTo("-1");
    assertThat(text(KeyText.INTEGER, (short) 7)).isEqualTo("7");
    assertThat(text(KeyText.INTEGER, 42)).isEqualTo("42");
    assertThat(text(KeyText.INTEGER, new BigInteger("-98765432109876543210")))
        .isEqualTo("-98765432109876543210");
    assertThat(text(KeyText.DECIMAL, new BigDecimal("1.0"))).isEqualTo("1.0");
    assertThat(text(KeyText.DECIMAL, new BigDecimal("1.00"))).isEqualTo("1.00");
    assertThat(text(KeyText.DECIMAL, new BigDecimal("1E+3"))).isEqualTo("1E%2B3");
  }

  @Test
  void valuesOfTheJdkHaveTheirOwnText() {
    assertThat(text(KeyText.BOOLEAN, true)).isEqualTo("true");
    assertThat(text(KeyText.CHARACTER, ':')).isEqualTo("%3A");
    assertThat(text(KeyText.ENUM, Level.HIGH)).isEqualTo("HIGH");
    assertThat(text(KeyText.ENUM, Level.A$B)).isEqualTo("A%24B");
    assertThat(text(KeyText.UUID, new UUID(0, 0xabcL)))
        .isEqualTo("00000000-0000-0000-0000-000000000abc");
    assertThat(text(KeyText.CURRENCY, Currency.getInstance("EUR"))).isEqualTo("EUR");
  }

  @Test
  void timesAreIsoAndEscaped() {
    assertThat(text(KeyText.ISO, LocalTime.of(10, 15))).isEqualTo("10%3A15");
    assertThat(text(KeyText.ISO, YearMonth.of(2026, 3))).isEqualTo("2026-03");
    assertThat(text(KeyText.ISO, Duration.ofMillis(-500))).isEqualTo("PT-0.5S");
    assertThat(text(KeyText.ISO, ZoneId.of("Europe/Berlin"))).isEqualTo("Europe%2FBerlin");
    assertThat(
            text(
                KeyText.ISO,
                ZonedDateTime.of(LocalDateTime.of(2026, 3, 1, 9, 30), ZoneId.of("Europe/Berlin"))))
        .isEqualTo("2026-03-01T09%3A30%2B01%3A00%5BEurope%2FBerlin%5D");
  }

  @Test
  @SuppressWarnings("JavaUtilDate")
  void aDateIsAnInstantWhateverItsClass() {
    Instant instant = Instant.parse("2026-03-01T09:30:00.123456789Z");
    long millis = instant.toEpochMilli();

    assertThat(text(KeyText.DATE, new Date(millis))).isEqualTo("2026-03-01T09%3A30%3A00.123Z");
    assertThat(text(KeyText.DATE, Timestamp.from(instant)))
        .isEqualTo("2026-03-01T09%3A30%3A00.123456789Z");
    assertThat(text(KeyText.DATE, new java.sql.Date(millis)))
        .isEqualTo("2026-03-01T09%3A30%3A00.123Z");
    assertThat(text(KeyText.DATE, new java.sql.Time(millis)))
        .isEqualTo("2026-03-01T09%3A30%3A00.123Z");
    assertThat(text(KeyText.DATE, new Date(Long.MAX_VALUE)))
        .isEqualTo("%2B292278994-08-17T07%3A12%3A55.807Z");
  }

  @Test
  void aLocaleIsItsTagWhereThatMeansThisLocale() {
    assertThat(text(KeyText.LOCALE, Locale.GERMANY)).isEqualTo("de-DE");
    assertThat(text(KeyText.LOCALE, Locale.ROOT)).isEqualTo("und");
    assertThat(text(KeyText.LOCALE, new Locale("ja", "JP", "JP")))
        .isEqualTo("ja-JP-u-ca-japanese-x-lvariant-JP");
  }

  @Test
  void otherLocalesAreTheirParts() {
    assertThat(text(KeyText.LOCALE, new Locale("no", "NO", "NY"))).isEqualTo("(no,,NO,NY,)");
    assertThat(text(KeyText.LOCALE, new Locale("nn", "NO"))).isEqualTo("nn-NO");
    assertThat(text(KeyText.LOCALE, new Locale("a,b", "", ""))).isEqualTo("(a%2Cb,,,,)");
    assertThat(text(KeyText.LOCALE, new Locale("a", "B", ""))).isEqualTo("(a,,B,,)");
    Locale.Builder und = new Locale.Builder().setLanguage("und"); // which no tag gives back
    assertThat(text(KeyText.LOCALE, und.setScript("Hans").build())).isEqualTo("(und,Hans,,,)");
    assertThat(
            text(
                KeyText.LOCALE,
                und.setExtension('a', "foo").setUnicodeLocaleKeyword("nu", "latn").build()))
        .isEqualTo("(und,Hans,,,a-foo%20u-nu-latn%20)");
    Locale extended =
        new Locale.Builder()
            .setLanguage("sr")
            .setScript("Latn")
            .setExtension('a', "foo")
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    assertThat(text(KeyText.LOCALE, extended)).isEqualTo("sr-Latn-a-foo-u-nu-latn");
  }

  @Test
  void aRecordOfOneComponentIsItsComponent() {
    assertThat(text(REF, new Ref(new Id("a:b")))).isEqualTo("a%3Ab");
    assertThat(text(REF, (Ref) null)).isEqualTo("~");
    assertThat(text(REF, new Ref(null))).isEqualTo("~1");
    assertThat(text(REF, new Ref(new Id(null)))).isEqualTo("~2");
  }

  @Test
  void aRecordOfSeveralComponentsIsAList() {
    KeyText<Boxed> boxed = KeyText.record(KeyText.component(Boxed::pair, PAIR));

    assertThat(text(PAIR, new Pair("a", new Ref(new Id("b"))))).isEqualTo("(a,b)");
    assertThat(text(PAIR, new Pair("a,b", null))).isEqualTo("(a%2Cb,~)");
    assertThat(text(PAIR, new Pair("", new Ref(new Id(null))))).isEqualTo("(,~2)");
    assertThat(text(PAIR, (Pair) null)).isEqualTo("~");
    assertThat(text(boxed, new Boxed(null))).isEqualTo("~1");
    assertThat(text(boxed, new Boxed(new Pair(null, new Ref(null))))).isEqualTo("(~,~1)");
  }

  @ParameterizedTest
  @CsvSource({"abc,true", "abcd,false", "ab1,false", "'',false", "'abc\n',false", "' abc',false"})
  void textIsValidWhenAllOfItMatches(String value, boolean valid) {
    KeyText<String> text = KeyText.STRING.matching("[a-z]{1,3}");

    assertThat(key(text, value, KeyUse.READ) instanceof KeyResult.Usable).isEqualTo(valid);
    assertThat(key(text, value, KeyUse.EVICT)).isInstanceOf(KeyResult.Usable.class);
  }

  @Test
  void lengthIsOfTheTextAndNotOfItsEncodedForm() {
    KeyText<String> text = KeyText.STRING.atMost(2);

    assertThat(text(text, "::")).isEqualTo("%3A%3A");
    assertThat(key(text, ":::", KeyUse.READ)).isSameAs(KeyResult.Invalid.INSTANCE);
    assertThat(key(text, "\ud83d\ude00x", KeyUse.READ)).isSameAs(KeyResult.Invalid.INSTANCE);
    assertThat(text(text, (String) null)).isEqualTo("~");
  }

  @Test
  void validationsAddUpAndReachTheTextInsideRecords() {
    KeyText<Pair> pair = PAIR.matching("[a-z]+").atMost(2);

    assertThat(text(pair, new Pair("ab", null))).isEqualTo("(ab,~)");
    assertThat(key(pair, new Pair("abc", null), KeyUse.READ)).isSameAs(KeyResult.Invalid.INSTANCE);
    assertThat(key(pair, new Pair("ab", new Ref(new Id("1"))), KeyUse.READ))
        .isSameAs(KeyResult.Invalid.INSTANCE);
  }

  @Test
  void aPatternThatRunsOutOfStackFailsAReadAndIsNotTriedForAnEviction() {
    KeyText<String> text = KeyText.STRING.matching("(a|b)*");
    String deep = "ab".repeat(100_000);

    assertThat(key(text, deep, KeyUse.READ)).isInstanceOf(KeyResult.Failed.class);
    assertThat(key(text, deep, KeyUse.EVICT)).isInstanceOf(KeyResult.Usable.class);
  }

  @Test
  void aPatternIsCompiledWhenItIsStated() {
    assertThatThrownBy(() -> KeyText.STRING.matching("("))
        .isInstanceOf(PatternSyntaxException.class);
  }

  @Test
  void hashedTextIsAnHmacOfItsText() {
    KeyText<String> text = KeyText.STRING.hashed();

    assertThat(text(text, "ann@example.org")).isEqualTo("~h" + hmac("ann%40example.org"));
    assertThat(text(text, (String) null)).isEqualTo("~h" + hmac("~"));
    assertThat(text(text, "")).isEqualTo("~h" + hmac(""));
    assertThat(text(text.hashed(), "a")).isEqualTo("~h" + hmac("a"));
    assertThat(text(PAIR.hashed(), new Pair("a", null))).isEqualTo("~h" + hmac("(a,~)"));
  }

  @Test
  void aHashedComponentHashesItselfAlone() {
    KeyText<Pair> pair =
        KeyText.record(
            KeyText.component(Pair::left, KeyText.STRING.hashed()),
            KeyText.component(Pair::right, REF));

    assertThat(text(pair, new Pair("a", null))).isEqualTo("(~h" + hmac("a") + ",~)");
  }

  @Test
  void hashedTextCanBeValidatedToo() {
    KeyText<String> text = KeyText.STRING.hashed().atMost(3);

    assertThat(text(text, "abc")).isEqualTo("~h" + hmac("abc"));
    assertThat(key(text, "abcd", KeyUse.READ)).isSameAs(KeyResult.Invalid.INSTANCE);
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
