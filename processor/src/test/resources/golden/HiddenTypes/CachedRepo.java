package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Repo} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code next} reads {@code tenant:{tenant_id}:status:{status}}, kept 1 minute
 *   <li>{@code reset} evicts {@code tenant:{tenant_id}:status:*}
 *   <li>{@code statuses} is not cached: a list of few
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
final class CachedRepo implements Repo {
  private static final KeyTemplate STATUS_KEY = KeyTemplate.start("tenant:").tenant("status")
      .part(":");

  private static final ReadSpec<Repo.Status> NEXT = ReadSpec.of(
      "Repo.next",
      STATUS_KEY,
      ValueType.of(Repo.Status.class),
      0x261482c938677c34L,
      Duration.ofMinutes(1));

  private static final WriteSpec RESET = WriteSpec.of("Repo.reset");

  private final Repo delegate;

  private final DecoratorCache cache;

  public CachedRepo(Repo delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, NEXT, RESET);
  }

  @Override
  public Repo.Status next(Repo.Status status) {
    var key = cache.key(NEXT).part(KeyText.ENUM, status);
    return cache.read(NEXT, key, () -> delegate.next(status));
  }

  @Override
  public void reset() {
    cache.write(RESET)
        .naming(keys -> keys.evictResource("status"))
        .run(() -> delegate.reset());
  }

  @Override
  public List<shop.Status> statuses(shop.Status status) {
    return delegate.statuses(status);
  }
}
