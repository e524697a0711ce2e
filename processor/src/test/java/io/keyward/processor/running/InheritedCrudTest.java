package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decorator of an interface that inherits twenty generic methods. */
@NullUnmarked // what is made before each test is past the checker
class InheritedCrudTest extends RedisTest {

  private static Decorators decorators;

  private MapUsers database;
  private Users users;

  @BeforeAll
  static void compile() {
    decorators = new Decorators(List.of("Users"));
  }

  @BeforeEach
  void decorate() throws ReflectiveOperationException {
    database = new MapUsers();
    users = decorators.decorate("CachedUsers", Users.class, database, cache);
  }

  private static String name(Optional<User> user) {
    return user.map(User::getName).orElse("nobody");
  }

  @Test
  void aMissLoadsAndAHitIsOneMget() {
    long id = as(ACME, () -> users.save(new User("Ann"))).getId();
    as(ACME, () -> users.findById(id));
    redis.resetCommandCalls();

    Optional<User> hit = as(ACME, () -> users.findById(id));

    assertThat(name(hit)).isEqualTo("Ann");
    assertThat(database.loads).hasValue(1);
    assertThat(redis.commandCalls()).containsEntry("mget", 1L).doesNotContainKey("eval");
    assertThat(redis.keys()).contains("tenant:{acme}:user:" + id);
    assertCounted(1, 1, 0);
  }

  @Test
  void thatThereIsNoneIsRememberedAndForgottenOnceThereIs() {
    assertThat(as(ACME, () -> users.findById(1L))).isEmpty();
    assertThat(as(ACME, () -> users.findById(1L))).isEmpty();
    assertThat(database.loads).hasValue(1);

    long id = as(ACME, () -> users.save(new User("Ann"))).getId();

    assertThat(id).isEqualTo(1); // assigned by the delegate: the key was not known before it ran
    assertThat(name(as(ACME, () -> users.findById(1L)))).isEqualTo("Ann");
    assertCounted(1, 2, 0);
  }

  @Test
  void theResultNamesTheEntryThatASaveEvicts() {
    assertThat(as(ACME, () -> users.findById(1L))).isEmpty();

    as(ACME, () -> users.saveAndFlush(new User("Ann")));

    assertThat(name(as(ACME, () -> users.findById(1L)))).isEqualTo("Ann");
  }

  @Test
  void twoTenantsWithTheSameIdsGetTheirOwn() {
    as(ACME, () -> users.save(userWithId("Ann of Acme")));
    as(GLOBEX, () -> users.save(userWithId("Gus of Globex")));

    for (int i = 0; i < 2; i++) {
      assertThat(name(as(ACME, () -> users.findById(7L)))).isEqualTo("Ann of Acme");
      assertThat(name(as(GLOBEX, () -> users.findById(7L)))).isEqualTo("Gus of Globex");
    }
    assertCounted(2, 2, 0);
  }

  private static User userWithId(String name) {
    User user = new User(name);
    user.setId(7L);
    return user;
  }

  @Test
  void aGroupIsEvictedForItsTenantAlone() {
    as(ACME, () -> users.save(userWithId("Ann")));
    as(GLOBEX, () -> users.save(userWithId("Gus")));
    as(ACME, () -> users.findById(7L));
    as(GLOBEX, () -> users.findById(7L));
    redis.resetCommandCalls();

    run(() -> users.deleteAll());

    assertThat(redis.commandCalls()).doesNotContainKeys("keys", "scan");
    assertThat(as(ACME, () -> users.findById(7L))).isEmpty();
    assertThat(name(as(GLOBEX, () -> users.findById(7L)))).isEqualTo("Gus");
    assertCounted(1, 3, 0);
  }

  @Test
  void eachElementOfAnIterableThatCanBeReadOnceIsEvicted() {
    User ann = as(ACME, () -> users.save(new User("Ann")));
    User bob = as(ACME, () -> users.save(new User("Bob")));
    as(ACME, () -> users.findById(ann.getId()));
    as(ACME, () -> users.findById(bob.getId()));
    Iterator<Long> once = Arrays.asList(ann.getId(), bob.getId()).iterator();

    run(() -> users.deleteAllById(() -> once));

    assertThat(as(ACME, () -> users.count())).isZero();
    assertThat(as(ACME, () -> users.findById(ann.getId()))).isEmpty();
    assertThat(as(ACME, () -> users.findById(bob.getId()))).isEmpty();
  }

  @Test
  void whatIsNotCachedAsksTheDelegateWithoutATenantOfItsOwn() {
    long id = as(ACME, () -> users.save(new User("Ann"))).getId();

    assertThat(users.entityType()).isEqualTo(User.class);
    assertThat(as(ACME, () -> users.getById(id)).getName()).isEqualTo("Ann");
    assertThat(as(ACME, () -> users.findByIds(List.of(id)))).containsOnlyKeys(id);
    assertCounted(0, 0, 0);
  }

  @Test
  void withoutATenantNeitherTheDelegateNorRedisIsAsked() {
    awaitFirstContact(() -> as(ACME, () -> users.findById(1L)));
    int loads = database.loads.get();
    redis.resetCommandCalls();

    assertThatThrownBy(() -> users.findById(1L)).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> users.save(new User("Ann")))
        .isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> users.saveAndFlush(new User("Ann")))
        .isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> users.deleteAll()).isInstanceOf(MissingTenantException.class);

    assertThat(database.loads).hasValue(loads);
    assertThat(redis.commandCalls()).doesNotContainKeys("mget", "eval", "evalsha");
  }

  private static void run(Runnable call) {
    as(
        ACME,
        () -> {
          call.run();
          return "";
        });
  }
}
