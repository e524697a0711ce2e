package example;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Finding} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code find} reads {@code tenant:{tenant_id}:plan:{id}}, kept 10 minutes
 *   <li>{@code require} reads {@code tenant:{tenant_id}:required:{id}}, kept 1 minute, and runs on
 *       this object, so that what it calls is cached
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedFinding implements Finding {
  private static final KeyTemplate PLAN_KEY = KeyTemplate.start("tenant:").tenant("plan").part(":");

  private static final KeyTemplate REQUIRED_KEY = KeyTemplate.start("tenant:").tenant("required")
      .part(":");

  private static final ReadSpec<Finding.Plan> FIND = ReadSpec.of(
      "Finding.find",
      PLAN_KEY,
      ValueType.of(Finding.Plan.class),
      0x5f3ec4b62ada9cc9L,
      Duration.ofMinutes(10));

  private static final ReadSpec<Finding.Plan> REQUIRE = ReadSpec.of(
      "Finding.require",
      REQUIRED_KEY,
      ValueType.of(Finding.Plan.class),
      0x5f3ec4b62ada9cc9L,
      Duration.ofMinutes(1));

  private final Finding delegate;

  private final DecoratorCache cache;

  public CachedFinding(Finding delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, FIND, REQUIRE);
  }

  @Override
  public Optional<Finding.Plan> find(long id) {
    var key = cache.key(FIND).number(id);
    return cache.readOptional(FIND, key, () -> delegate.find(id));
  }

  @Override
  public Finding.Plan require(long id) throws NoSuchElementException {
    var key = cache.key(REQUIRE).number(id);
    return cache.read(REQUIRE, key, () -> Finding.super.require(id));
  }
}
