package io.keyward.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import io.keyward.TenantId;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.WriteKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a write names: each entry and group once, in order, and never less than it should. */
class NamedKeysTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final KeyTemplate USER = KeyTemplate.start("tenant:").tenant("user").part(":");
  private static final KeyTemplate BY_MAIL =
      KeyTemplate.start("tenant:").tenant("user-by-mail").hashedPart(":").part(":");
  private static final KeyTemplate COUNTRY =
      KeyTemplate.start("global:").global("country").part(":");
  private static final KeyLayout PLAIN = new KeyLayout(null, KeySecrets.none());
  private static final KeyLayout TWO_SECRETS =
      new KeyLayout(null, KeySecrets.of(secret("first"), secret("second")));

  private record User(@Nullable Long id) {}

  private record Login(String mail, int site) {}

  private record Visit(Login login) {}

  private static byte[] secret(String text) {
    return (text + " secret of this test").getBytes(StandardCharsets.US_ASCII);
  }

  private static WrittenKeys named(KeyLayout layout, Consumer<WriteKeys> naming) {
    NamedKeys keys = new NamedKeys(layout, () -> ACME);
    naming.accept(keys);
    return keys.collect();
  }

  private static WrittenKeys named(Consumer<WriteKeys> naming) {
    return named(PLAIN, naming);
  }

  @Test
  void entriesAndGroupsAreNamedOnceAndInOrder() {
    WrittenKeys keys =
        named(
            write -> {
              write.evict(USER).number(2);
              write.evictTenant();
              write.evict(USER).number(1);
              write.evictResource("user");
              write.evict(USER).number(2);
              write.evictResource("user");
              write.evictGlobal("country");
              write.evict(COUNTRY).part(KeyText.STRING, "DE");
            });

    assertThat(keys.entries())
        .extracting(EntryKey::text)
        .containsExactly("tenant:{acme}:user:2", "tenant:{acme}:user:1", "global:{country}:DE");
    assertThat(keys.groups())
        .extracting(GroupKey::generation)
        .containsExactly(
            "keyward:{acme}:gen", "keyward:{acme}:gen:user", "keyward:global:{country}:gen");
    assertThat(keys.puts()).isEmpty();
  }

  @Test
  void aPutIsKeptApart() {
    WrittenKeys keys =
        named(
            write -> {
              write.put(USER).number(1);
              write.evict(USER).number(2);
            });

    assertThat(keys.puts()).extracting(EntryKey::text).containsExactly("tenant:{acme}:user:1");
    assertThat(keys.entries()).extracting(EntryKey::text).containsExactly("tenant:{acme}:user:2");
    assertThat(keys.allEntries())
        .extracting(EntryKey::text)
        .containsExactly("tenant:{acme}:user:1", "tenant:{acme}:user:2");
  }

  @Test
  void aPutWhoseTextIsInvalidEvictsAndStoresNothing() {
    WrittenKeys keys = named(write -> write.put(USER).part(KeyText.STRING.atMost(1), "long"));

    assertThat(keys.puts()).isEmpty();
    assertThat(keys.entries())
        .extracting(EntryKey::text)
        .containsExactly("tenant:{acme}:user:long");
  }

  @Test
  void anEvictionNeverChecksItsText() {
    WrittenKeys keys = named(write -> write.evict(USER).part(KeyText.STRING.matching("x"), "y"));

    assertThat(keys.entries()).extracting(EntryKey::text).containsExactly("tenant:{acme}:user:y");
  }

  @Test
  void aHashedEntryIsEvictedUnderEverySecret() {
    WrittenKeys keys =
        named(
            TWO_SECRETS,
            write -> {
              write.evict(BY_MAIL).part(KeyText.STRING.hashed(), "ann@example.org").number(7);
              write.evict(USER).number(1);
            });

    assertThat(keys.entries()).hasSize(3).doesNotHaveDuplicates();
    assertThat(keys.entries().subList(0, 2))
        .extracting(EntryKey::text)
        .allMatch(text -> text.matches("tenant:\\{acme\\}:user-by-mail:~h[0-9a-f]{64}:7"));
    assertThat(keys.entries().get(0)).isEqualTo(readKey(secret("first"), secret("second")));
    assertThat(keys.entries().get(1)).isEqualTo(readKey(secret("second"), secret("first")));
  }

  private static EntryKey readKey(byte[] current, byte[] other) {
    KeyLayout layout = new KeyLayout(null, KeySecrets.of(current, other));
    KeyResult result =
        KeyBuilder.start(BY_MAIL, layout, ACME, KeyUse.READ)
            .part(KeyText.STRING.hashed(), "ann@example.org")
            .number(7)
            .finish();
    return ((KeyResult.Usable) result).key();
  }

  @Test
  void severalHashedPartsOfOneEntryAreHashedUnderOneSecretEach() {
    KeyTemplate two = KeyTemplate.start("tenant:").tenant("pair").hashedPart(":").hashedPart(":");
    WrittenKeys keys =
        named(
            TWO_SECRETS,
            write ->
                write
                    .evict(two)
                    .part(KeyText.STRING.hashed(), "a")
                    .part(KeyText.STRING.hashed(), "b"));

    assertThat(keys.entries())
        .extracting(EntryKey::text)
        .containsExactly(pair(secret("first")), pair(secret("second")));
  }

  private static String pair(byte[] secret) {
    KeyLayout layout = new KeyLayout(null, KeySecrets.of(secret));
    return "tenant:{acme}:pair:" + hashed(layout, "a") + ":" + hashed(layout, "b");
  }

  private static String hashed(KeyLayout layout, String value) {
    KeyTemplate one = KeyTemplate.start("tenant:").tenant("pair").hashedPart(":");
    KeyResult result =
        KeyBuilder.start(one, layout, ACME, KeyUse.READ)
            .part(KeyText.STRING.hashed(), value)
            .finish();
    return ((KeyResult.Usable) result).key().text().substring("tenant:{acme}:pair:".length());
  }

  @Test
  void aRecordWithAHashedComponentIsNamedUnderEverySecret() {
    KeyText<Login> login =
        KeyText.record(
            KeyText.component(Login::mail, KeyText.STRING.hashed()),
            KeyText.component(Login::site, KeyText.INTEGER));
    KeyText<Visit> visit = KeyText.record(KeyText.component(Visit::login, login));
    KeyTemplate template = KeyTemplate.start("tenant:").tenant("login").hashedPart(":");

    WrittenKeys keys =
        named(
            TWO_SECRETS, write -> write.evict(template).part(visit, new Visit(new Login("a", 1))));

    assertThat(keys.entries()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aHashedPutStoresUnderTheFirstSecretAndEvictsUnderTheOthers() {
    WrittenKeys keys =
        named(
            TWO_SECRETS,
            write -> write.put(BY_MAIL).part(KeyText.STRING.hashed(), "ann@example.org").number(7));

    assertThat(keys.puts()).containsExactly(readKey(secret("first"), secret("second")));
    assertThat(keys.entries()).containsExactly(readKey(secret("second"), secret("first")));
  }

  @Test
  void thereIsOneEntryAnElementNullIncluded() {
    List<@Nullable Long> ids = Arrays.asList(1L, null, 1L, 3L);

    WrittenKeys keys =
        named(write -> write.evictEach(USER, ids, (key, id) -> key.part(KeyText.INTEGER, id)));

    assertThat(keys.entries())
        .extracting(EntryKey::text)
        .containsExactly("tenant:{acme}:user:1", "tenant:{acme}:user:~", "tenant:{acme}:user:3");
  }

  @Test
  void noElementsNameNothing() {
    List<Long> none = null;
    Path<List<Long>> nullOnTheWay = Path.of((User) null).then(it -> List.of(1L));
    Path<List<Long>> nullAtTheEnd = Path.of(new User(1L)).then(it -> null);

    WrittenKeys keys =
        named(
            write -> {
              write.evictEach(USER, none, (key, id) -> key.part(KeyText.INTEGER, id));
              write.<Long>evictEach(USER, nullOnTheWay, (key, id) -> key.part(KeyText.INTEGER, id));
              write.<Long>evictEach(USER, nullAtTheEnd, (key, id) -> key.part(KeyText.INTEGER, id));
            });

    assertThat(keys.isEmpty()).isTrue();
  }

  @Test
  void aNullOnTheWayNamesNothing() {
    WrittenKeys keys =
        named(
            write ->
                write.evict(USER).part(KeyText.INTEGER, Path.of((User) null).then(it -> it.id())));

    assertThat(keys.isEmpty()).isTrue();
  }

  @Test
  void whatCannotBeReadNamesTheResource() {
    Path<Long> thrown = Path.of("x").then(it -> Long.valueOf(it));
    Path<List<Long>> thrownElements = Path.of("x").then(it -> List.of(Long.valueOf(it)));
    Iterable<Long> brokenElements =
        () -> {
          throw new IllegalStateException("session is closed");
        };

    List<Consumer<WriteKeys>> writes =
        List.of(
            write -> write.evict(USER).part(KeyText.INTEGER, thrown),
            write -> write.put(USER).part(KeyText.INTEGER, thrown),
            write ->
                write.<Long>evictEach(
                    USER, thrownElements, (key, id) -> key.part(KeyText.INTEGER, id)),
            write ->
                write.<Long>evictEach(
                    USER, brokenElements, (key, id) -> key.part(KeyText.INTEGER, id)),
            write ->
                write.evictEach(
                    USER,
                    Arrays.asList((User) null),
                    (key, user) -> key.part(KeyText.INTEGER, user.id())));

    assertThat(writes)
        .allSatisfy(
            write ->
                assertThat(named(write))
                    .isEqualTo(
                        new WrittenKeys(
                            List.of(), List.of(PLAIN.resource(ACME, "user")), List.of())));
  }

  @Test
  void whatCannotBeReadOfAGlobalEntryNamesItsGroup() {
    Path<Long> thrown = Path.of("x").then(it -> Long.valueOf(it));

    WrittenKeys keys = named(write -> write.evict(COUNTRY).part(KeyText.INTEGER, thrown));

    assertThat(keys.groups()).containsExactly(PLAIN.global("country"));
  }

  @Test
  void aTenantIsAskedForOnlyWhenSomethingOfATenantIsNamed() {
    NamedKeys keys =
        new NamedKeys(PLAIN, new CallTenant(TenantGuard.ofContext(), "Users.save", null));

    keys.evict(COUNTRY).number(1);
    keys.evictGlobal("country");

    assertThat(keys.collect().entries()).hasSize(1);
    assertThatThrownBy(() -> keys.evict(USER)).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(keys::evictTenant).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> keys.evictResource("user")).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> keys.evictEach(USER, (List<Long>) null, (key, id) -> {}))
        .isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> keys.evictEach(USER, List.of(1L), (key, id) -> key.number(id)))
        .isInstanceOf(MissingTenantException.class);
  }

  @Test
  void whatIsNamedAfterTheDelegateIsAddedToWhatWasNamedBefore() {
    WrittenKeys before = named(write -> write.evict(USER).number(1));
    WrittenKeys after =
        named(
            write -> {
              write.evict(USER).number(2);
              write.evict(USER).number(1);
              write.evictTenant();
            });

    WrittenKeys all = before.and(after);

    assertThat(all.entries())
        .extracting(EntryKey::text)
        .containsExactly("tenant:{acme}:user:1", "tenant:{acme}:user:2");
    assertThat(all.groups()).containsExactly(PLAIN.tenant(ACME));
    assertThat(WrittenKeys.NONE.and(all)).isEqualTo(all);
  }
}
