package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link UserRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code findById} reads {@code tenant:{tenant_id}:user:{user_id}}, kept 10 minutes; that
 *       there is none, 30 seconds
 *   <li>{@code save} evicts {@code tenant:{tenant_id}:user:{user.id}}
 *   <li>{@code deactivateAll} evicts {@code tenant:{tenant_id}:user:*}
 *   <li>{@code search} is not cached: an unbounded report; never read twice
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

  private static final WriteSpec DEACTIVATE_ALL = WriteSpec.of("UserRepository.deactivateAll");

  private final UserRepository delegate;

  private final DecoratorCache cache;

  public CachedUserRepository(UserRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, FIND_BY_ID, SAVE, DEACTIVATE_ALL);
  }

  @Override
  public Optional<UserRepository.User> findById(UUID userId) {
    var key = cache.key(FIND_BY_ID).part(KeyText.UUID, userId);
    return cache.readOptional(FIND_BY_ID, key, () -> delegate.findById(userId));
  }

  @Override
  public void save(UserRepository.User user) throws IOException {
    cache.write(SAVE)
        .naming(keys -> keys.evict(USER_KEY).part(KeyText.UUID, Path.of(user).then(it -> it.id())))
        .run(() -> delegate.save(user));
  }

  @Override
  public int deactivateAll() {
    return cache.write(DEACTIVATE_ALL)
        .naming(keys -> keys.evictResource("user"))
        .call(() -> delegate.deactivateAll());
  }

  @Override
  public List<UserRepository.User> search(String freeText) {
    return delegate.search(freeText);
  }
}
