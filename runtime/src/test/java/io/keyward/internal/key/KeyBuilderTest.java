package io.keyward.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TenantId;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and generations as they are in Redis, and what comes of parts that have no text. */
class KeyBuilderTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final KeyTemplate USER = KeyTemplate.start("tenant:").tenant("user").part(":");
  private static final KeyTemplate COUNTRY =
      KeyTemplate.start("global:").global("country").part(":");
  private static final KeyTemplate REPORT =
      KeyTemplate.start("app:").env(":t-").tenant("-x", "report").part(":v").env(":").text(":end");
  private static final KeyLayout PLAIN = new KeyLayout(null, KeySecrets.none());
  private static final KeyLayout PROD = new KeyLayout("prod", KeySecrets.none());

  private record User(@Nullable Long id, @Nullable User boss) {}

  private static KeyBuilder begin(KeyTemplate template, KeyLayout layout) {
    return KeyBuilder.start(template, layout, ACME, KeyUse.READ);
  }

  private static EntryKey entry(KeyBuilder key) {
    KeyResult result = key.finish();
    assertThat(result).isInstanceOf(KeyResult.Usable.class);
    return ((KeyResult.Usable) result).key();
  }

  @Test
  void aTenantsEntryHasTheTenantAsItsTag() {
    EntryKey key = entry(begin(USER, PLAIN).number(42));

    assertThat(key.text()).isEqualTo("tenant:{acme}:user:42");
    assertThat(key.generations()).containsExactly("keyward:{acme}:gen", "keyward:{acme}:gen:user");
    assertThat(key.slot()).isEqualTo("{acme}");
  }

  @Test
  void anEnvironmentIsInEveryGenerationWhetherTheTemplateNamesItOrNot() {
    EntryKey key = entry(begin(USER, PROD).number(42));

    assertThat(key.text()).isEqualTo("tenant:{acme}:user:42");
    assertThat(key.generations())
        .containsExactly("keyward:prod:{acme}:gen", "keyward:prod:{acme}:gen:user");
  }

  @Test
  void theEnvironmentAndLiteralTextStandWhereTheTemplateSays() {
    assertThat(entry(begin(REPORT, PROD).number(7)).text())
        .isEqualTo("app:prod:t-{acme}-x:report:v7:prod:end");
    assertThat(REPORT).hasToString("app:{env}:t-{tenant_id}-x:report:v{}:{env}:end");
  }

  @Test
  void aTemplateMayHaveNoParts() {
    KeyTemplate settings = KeyTemplate.start("tenant:").tenant("settings");

    assertThat(entry(begin(settings, PLAIN)).text()).isEqualTo("tenant:{acme}:settings");
  }

  @Test
  void aGlobalEntryHasItsResourceAsTheTagAndOneGeneration() {
    KeyTemplate withEnvironment = KeyTemplate.start("global:").env(":").global("country").part(":");

    EntryKey plain = entry(begin(COUNTRY, PLAIN).part(KeyText.STRING, "DE"));
    EntryKey prod = entry(begin(withEnvironment, PROD).part(KeyText.STRING, "DE"));

    assertThat(plain.text()).isEqualTo("global:{country}:DE");
    assertThat(plain.generations()).containsExactly("keyward:global:{country}:gen");
    assertThat(plain.slot()).isEqualTo("{country}");
    assertThat(prod.text()).isEqualTo("global:prod:{country}:DE");
    assertThat(prod.generations()).containsExactly("keyward:prod:global:{country}:gen");
    assertThat(COUNTRY).hasToString("global:country:{}");
  }

  @Test
  void groupsAreTheGenerationsOfTheirEntries() {
    EntryKey user = entry(begin(USER, PROD).number(1));
    EntryKey country = entry(begin(COUNTRY, PROD).number(1));

    assertThat(List.of(PROD.tenant(ACME), PROD.resource(ACME, "user")))
        .extracting(GroupKey::generation)
        .isEqualTo(user.generations());
    assertThat(PROD.global("country").generation()).isEqualTo(country.generations().get(0));
    assertThat(PROD.global("country").slot()).isEqualTo(country.slot());
    assertThat(PROD.tenant(ACME).slot()).isEqualTo(user.slot());
  }

  @Test
  void tenantsAndTemplatesDoNotMixWhenManyShareALayout() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        TenantId tenant = TenantId.of("t" + i);
        KeyBuilder key = KeyBuilder.start(USER, PLAIN, tenant, KeyUse.READ).number(1);
        assertThat(entry(key).text()).isEqualTo("tenant:{t" + i + "}:user:1");
      }
    }
  }

  @Test
  void manyTemplatesOfOneTenantDoNotMix() {
    KeyLayout layout = new KeyLayout(null, KeySecrets.none());
    List<KeyTemplate> templates = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      templates.add(KeyTemplate.start("tenant:").tenant("r" + i).part(":"));
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(entry(begin(templates.get(i), layout).number(1)).text())
          .isEqualTo("tenant:{acme}:r" + i + ":1");
    }
  }

  @Test
  void aLayoutIsOfItsEnvironment() {
    assertThat(new KeyLayout(null, KeySecrets.none()).tenant(ACME).generation())
        .isEqualTo("keyward:{acme}:gen");
    assertThat(new KeyLayout("prod", KeySecrets.none()).tenant(ACME).generation())
        .isEqualTo("keyward:prod:{acme}:gen");
  }

  @Test
  void aKeyIsMadeAgainFromWhatItsArgumentsAreNow() {
    AtomicReference<Long> id = new AtomicReference<>(1L);
    KeyTemplate two = USER.part(":");
    KeyBuilder key =
        begin(two, PLAIN)
            .keepingParts()
            .part(KeyText.INTEGER, Path.of(id).then(AtomicReference::get))
            .number(7);
    assertThat(entry(key).text()).isEqualTo("tenant:{acme}:user:1:7");

    id.set(2L);

    assertThat(key.again())
        .isInstanceOfSatisfying(
            KeyResult.Usable.class,
            usable -> assertThat(usable.key().text()).isEqualTo("tenant:{acme}:user:2:7"));
  }

  @Test
  void theFirstFailureIsTheKeys() {
    IllegalStateException first = new IllegalStateException("first");
    KeyBuilder key =
        begin(USER.part(":"), PLAIN)
            .part(KeyText.INTEGER, thrown(first))
            .part(KeyText.INTEGER, thrown(new IllegalStateException("second")));

    assertThat(key.finish())
        .isInstanceOfSatisfying(
            KeyResult.Failed.class, failed -> assertThat(failed.cause()).isSameAs(first));
  }

  private static Path<Long> thrown(RuntimeException exception) {
    return Path.of(1L)
        .then(
            it -> {
              throw exception;
            });
  }

  @Test
  void aValueCannotStepOutOfItsSegment() {
    KeyTemplate two = KeyTemplate.start("tenant:").tenant("thing").part(":").part(":");

    EntryKey first = entry(begin(two, PLAIN).part(KeyText.STRING, "a:b").part(KeyText.STRING, "c"));
    EntryKey second =
        entry(begin(two, PLAIN).part(KeyText.STRING, "a").part(KeyText.STRING, "b:c"));

    assertThat(first.text()).isEqualTo("tenant:{acme}:thing:a%3Ab:c");
    assertThat(second.text()).isEqualTo("tenant:{acme}:thing:a:b%3Ac");
  }

  @Test
  void aNullAtTheEndOfAPathIsAKey() {
    User user = new User(null, null);

    KeyBuilder key = begin(USER, PLAIN).part(KeyText.INTEGER, Path.of(user).then(it -> it.id()));

    assertThat(entry(key).text()).isEqualTo("tenant:{acme}:user:~");
  }

  @Test
  void aNullOnTheWayIsNoKey() {
    User user = new User(1L, null);

    KeyBuilder key =
        begin(USER, PLAIN)
            .part(KeyText.INTEGER, Path.of(user).then(it -> it.boss()).then(it -> it.id()));

    assertThat(key.finish()).isSameAs(KeyResult.NullOnTheWay.INSTANCE);
  }

  @Test
  void aNullArgumentIsOnTheWayWhenThereAreSteps() {
    KeyBuilder key =
        begin(USER, PLAIN).part(KeyText.INTEGER, Path.of((User) null).then(it -> it.id()));

    assertThat(key.finish()).isSameAs(KeyResult.NullOnTheWay.INSTANCE);
  }

  @Test
  void aStepThatThrowsNamesTheResource() {
    IllegalStateException detached = new IllegalStateException("detached");
    Path<Long> path =
        Path.of(new User(1L, null))
            .then(
                it -> {
                  throw detached;
                });

    KeyResult result = begin(USER, PLAIN).part(KeyText.INTEGER, path).finish();

    assertThat(result)
        .isEqualTo(
            new KeyResult.Failed(new GroupKey("keyward:{acme}:gen:user", "{acme}"), detached));
  }

  @Test
  void aFailureOutweighsANullOnTheWay() {
    KeyTemplate two = USER.part(":");
    Path<Long> thrown = Path.of("x").then(it -> Long.valueOf(it));
    Path<Long> nothing = Path.of((User) null).then(it -> it.id());

    KeyBuilder first = KeyBuilder.start(two, PLAIN, ACME, KeyUse.EVICT);
    KeyBuilder second = KeyBuilder.start(two, PLAIN, ACME, KeyUse.EVICT);

    assertThat(first.part(KeyText.INTEGER, thrown).part(KeyText.INTEGER, nothing).finish())
        .isInstanceOf(KeyResult.Failed.class);
    assertThat(second.part(KeyText.INTEGER, nothing).part(KeyText.INTEGER, thrown).finish())
        .isInstanceOf(KeyResult.Failed.class);
  }

  @Test
  void anAccessorThatThrowsAnErrorOfItsOwnFailsTheKey() {
    for (Throwable thrown :
        List.of(
            new NoClassDefFoundError("Gone"),
            new AssertionError("no"),
            new StackOverflowError(),
            new java.io.IOException("lazy"))) {
      KeyText<User> user = KeyText.record(KeyText.component(it -> sneak(thrown), KeyText.STRING));

      KeyResult result = begin(USER, PLAIN).part(user, new User(1L, null)).finish();

      assertThat(result).isInstanceOf(KeyResult.Failed.class);
      assertThat(((KeyResult.Failed) result).cause()).isSameAs(thrown);
    }
  }

  @Test
  void anErrorOfTheMachineIsNotHidden() {
    assertThatThrownBy(() -> Path.of("x").then(it -> sneak(new OutOfMemoryError("heap"))))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anInterruptIsKept() {
    Path<String> path = Path.of("x").then(it -> sneak(new InterruptedException()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(path.failure()).isInstanceOf(InterruptedException.class);
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> String sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Test
  void aKeyNeedsAllItsPartsAndNoMore() {
    assertThatThrownBy(() -> begin(USER, PLAIN).finish())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "A key of tenant:{tenant_id}:user:{} got 1 parts too few:"
                + " its decorator was not generated for this template.");
    assertThatThrownBy(() -> begin(USER, PLAIN).number(1).number(2).finish())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 parts too many");
    assertThatThrownBy(() -> begin(REPORT, PROD).number(1).number(2).finish())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTenantsKeyCannotBeBegunWithoutOne() {
    assertThatThrownBy(() -> KeyBuilder.start(USER, PLAIN, null, KeyUse.READ))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entry(KeyBuilder.start(COUNTRY, PLAIN, null, KeyUse.READ).number(1)).text())
        .isEqualTo("global:{country}:1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTemplateWithAnEnvironmentNeedsOne(boolean atTheHead) {
    KeyTemplate template =
        atTheHead
            ? KeyTemplate.start("app:").env(":").tenant("user").part(":")
            : KeyTemplate.start("app:").tenant("user").env(":").part(":");
    ReadSpec<String> spec = spec(template);

    PROD.requireServes(spec);
    assertThatThrownBy(() -> PLAIN.requireServes(spec))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Users.find")
        .hasMessageContaining("TenantCache.builder(redisson).environment(\"prod\")");
    assertThatThrownBy(() -> begin(template, PLAIN)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theKeysOfATemplateAreApartFromTheCachesOwnAndFromThoseOfAllTenants() {
    KeyTemplate ours = KeyTemplate.start("keyward:").tenant("user").part(":");
    KeyTemplate everybodys = KeyTemplate.start("global:").tenant("user").part(":");
    KeyTemplate named = KeyTemplate.start("").env(":").tenant("user").part(":");

    assertThatThrownBy(() -> PLAIN.requireServes(spec(ours)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begin with \"keyward:\"");
    assertThatThrownBy(() -> PLAIN.requireServes(spec(everybodys)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("are a tenant's and begin with \"global:\"");
    for (String environment : List.of("keyward", "global")) {
      KeyLayout layout = new KeyLayout(environment, KeySecrets.none());
      assertThatThrownBy(() -> layout.requireServes(spec(named)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("begin with \"" + environment + ":\"");
    }
    PROD.requireServes(spec(named));
    PLAIN.requireServes(spec(KeyTemplate.start("global:").global("rate").part(":")));
  }

  @ParameterizedTest
  @EnumSource
  void aReadIsNamedUnderTheFirstSecretAlone(KeyUse use) {
    KeyTemplate template = KeyTemplate.start("tenant:").tenant("user").hashedPart(":");
    KeyLayout layout = new KeyLayout(null, KeySecrets.of(new byte[16], new byte[20]));
    KeyBuilder key = KeyBuilder.start(template, layout, TenantId.of("acme"), use);

    key.part(KeyText.STRING.hashed(), "x").finish();

    assertThat(key.underOtherSecrets()).hasSize(use == KeyUse.READ ? 0 : 1);
  }

  @Test
  void aTemplateWithAHashedPartNeedsASecret() {
    KeyTemplate template = KeyTemplate.start("tenant:").tenant("user").hashedPart(":");
    KeySecrets secrets = KeySecrets.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    new KeyLayout(null, secrets).requireServes(spec(template));
    assertThatThrownBy(() -> PLAIN.requireServes(spec(template)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keyHashSecret");
    assertThatThrownBy(() -> begin(template, PLAIN).part(KeyText.STRING.hashed(), "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keyHashSecret");
  }

  @Test
  void aSecretHasAtLeast16Bytes() {
    assertThatThrownBy(() -> KeySecrets.of(new byte[16], new byte[15]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15");
    assertThat(KeySecrets.of(new byte[16])).hasToString("1 secrets");
  }

  private static ReadSpec<String> spec(KeyTemplate template) {
    return ReadSpec.of(
        "Users.find", template, ValueType.of(String.class), 1, Duration.ofMinutes(1));
  }
}
