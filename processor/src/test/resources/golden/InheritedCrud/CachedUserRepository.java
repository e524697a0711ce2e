package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.Elements;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Caches {@link UserRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code findById} reads {@code tenant:{tenant_id}:user:{id}}, kept 10 minutes; that there is
 *       none, 30 seconds
 *   <li>{@code save} evicts {@code tenant:{tenant_id}:user:{entity.id}}
 *   <li>{@code deleteAll(Iterable)} evicts {@code tenant:{tenant_id}:user:{entities.id}}
 *   <li>{@code byId}, {@code count}, {@code existsById}, {@code findAll}, {@code findAllById},
 *       {@code forEach}, {@code getById}, {@code getOne}, {@code inSession}, {@code pick} and
 *       {@code top} are not cached: lists are unbounded
 *   <li>{@code delete}, {@code deleteAll()}, {@code deleteAllById}, {@code deleteById},
 *       {@code merge} and {@code saveAll} evict {@code tenant:{tenant_id}:user:*}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedUserRepository implements UserRepository {
  private static final KeyTemplate USER_KEY = KeyTemplate.start("tenant:").tenant("user").part(":");

  private static final ReadSpec<UserRepository.User> FIND_BY_ID = ReadSpec.of(
      "UserRepository.findById",
      USER_KEY,
      ValueType.of(UserRepository.User.class),
      0x6c46d955f0bde5b1L,
      Duration.ofMinutes(10))
      .absentTtl(Duration.ofSeconds(30));

  private static final WriteSpec SAVE = WriteSpec.of("UserRepository.save", USER_KEY);

  private static final WriteSpec DELETE_ALL = WriteSpec.of("UserRepository.deleteAll", USER_KEY);

  private static final WriteSpec DELETE = WriteSpec.of("UserRepository.delete");

  private static final WriteSpec DELETE_ALL_2 = WriteSpec.of("UserRepository.deleteAll");

  private static final WriteSpec DELETE_ALL_BY_ID = WriteSpec.of("UserRepository.deleteAllById");

  private static final WriteSpec DELETE_BY_ID = WriteSpec.of("UserRepository.deleteById");

  private static final WriteSpec MERGE = WriteSpec.of("UserRepository.merge");

  private static final WriteSpec SAVE_ALL = WriteSpec.of("UserRepository.saveAll");

  private final UserRepository delegate;

  private final DecoratorCache cache;

  public CachedUserRepository(UserRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, FIND_BY_ID, SAVE, DELETE_ALL, DELETE, DELETE_ALL_2,
        DELETE_ALL_BY_ID, DELETE_BY_ID, MERGE, SAVE_ALL);
  }

  @Override
  public Optional<UserRepository.User> findById(UUID id) {
    var key = cache.key(FIND_BY_ID).part(KeyText.UUID, id);
    return cache.readOptional(FIND_BY_ID, key, () -> delegate.findById(id));
  }

  @Override
  public <S extends UserRepository.User> S save(S entity) {
    return cache.write(SAVE)
        .naming(keys -> keys.evict(USER_KEY)
            .part(KeyText.UUID, Path.of(entity).then(it -> it.id())))
        .call(() -> delegate.save(entity));
  }

  @Override
  public void deleteAll(Iterable<? extends UserRepository.User> entities) {
    var entitiesOnce = Elements.readOnce(entities);
    cache.write(DELETE_ALL)
        .naming(keys -> keys.evictEach(USER_KEY, entitiesOnce,
            (key, each) -> key.part(KeyText.UUID, Path.of(each).then(it -> it.id()))))
        .run(() -> delegate.deleteAll(entitiesOnce));
  }

  @Override
  public Map<UUID, ? extends UserRepository.User> byId() {
    return delegate.byId();
  }

  @Override
  public long count() {
    return delegate.count();
  }

  @Override
  public void delete(UserRepository.User entity) {
    cache.write(DELETE)
        .naming(keys -> keys.evictResource("user"))
        .run(() -> delegate.delete(entity));
  }

  @Override
  public void deleteAll() {
    cache.write(DELETE_ALL_2)
        .naming(keys -> keys.evictResource("user"))
        .run(() -> delegate.deleteAll());
  }

  @Override
  public void deleteAllById(Iterable<? extends UUID> ids) {
    cache.write(DELETE_ALL_BY_ID)
        .naming(keys -> keys.evictResource("user"))
        .run(() -> delegate.deleteAllById(ids));
  }

  @Override
  public void deleteById(UUID id) {
    cache.write(DELETE_BY_ID)
        .naming(keys -> keys.evictResource("user"))
        .run(() -> delegate.deleteById(id));
  }

  @Override
  public boolean existsById(UUID id) {
    return delegate.existsById(id);
  }

  @Override
  public Iterable<UserRepository.User> findAll() {
    return delegate.findAll();
  }

  @Override
  public Iterable<UserRepository.User> findAllById(Iterable<UUID> ids) {
    return delegate.findAllById(ids);
  }

  @Override
  public void forEach(Consumer<? super UserRepository.User> action) {
    delegate.forEach(action);
  }

  @Override
  @SuppressWarnings("removal")
  public UserRepository.User getById(UUID id) {
    return delegate.getById(id);
  }

  @Override
  @SuppressWarnings("deprecation")
  public UserRepository.User getOne(UUID id) {
    return delegate.getOne(id);
  }

  @Override
  public <R, X extends Exception> R inSession(
      CrudRepository.Session<? super UserRepository.User, ? extends R, X> session) throws X {
    return delegate.inSession(session);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void merge(List<UserRepository.User>... parts) {
    cache.write(MERGE)
        .naming(keys -> keys.evictResource("user"))
        .run(() -> delegate.merge(parts));
  }

  @Override
  public UserRepository.User[] pick(UUID... ids) {
    return delegate.pick(ids);
  }

  @Override
  public <S extends UserRepository.User> Iterable<S> saveAll(Iterable<S> entities) {
    return cache.write(SAVE_ALL)
        .naming(keys -> keys.evictResource("user"))
        .call(() -> delegate.saveAll(entities));
  }

  @Override
  public List<UserRepository.User> top(int limit) {
    return delegate.top(limit);
  }
}
