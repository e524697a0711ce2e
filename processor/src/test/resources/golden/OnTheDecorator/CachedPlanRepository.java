package example;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.Elements;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Caches {@link PlanRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code save} evicts {@code tenant:{tenant_id}:plan:{plan.id}} and
 *       {@code tenant:{tenant_id}:required:{plan.id}}
 *   <li>{@code titleOf} is not overridden, so that what it calls is cached
 *   <li>{@code overview} reads {@code tenant:{tenant_id}:overview:{first}:{last}}, kept 1 hour;
 *       that there is none, 1 minute; loaded again in the background after 10 minutes, and runs on
 *       this object, so that what it calls is cached
 *   <li>{@code titles} reads {@code tenant:{tenant_id}:title:{ids}}, an entry an element, kept 10
 *       minutes, and runs on this object, so that what it calls is cached
 *   <li>{@code rename} puts {@code tenant:{tenant_id}:title:{id}}, kept 10 minutes, and runs on
 *       this object, so that what it calls is cached
 *   <li>{@code saveAll} evicts {@code tenant:{tenant_id}:overview:*} and
 *       {@code tenant:{tenant_id}:title:{plans.id}}, and runs on this object, so that what it calls
 *       is cached
 *   <li>{@code reload} evicts {@code tenant:{tenant_id}:title:{result.id}}, and runs on this
 *       object, so that what it calls is cached
 *   <li>{@code find} reads {@code tenant:{tenant_id}:plan:{id}}, kept 10 minutes
 *   <li>{@code require} reads {@code tenant:{tenant_id}:required:{id}}, kept 1 minute, and runs on
 *       this object, so that what it calls is cached
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedPlanRepository implements PlanRepository {
  private static final KeyTemplate PLAN_KEY = KeyTemplate.start("tenant:").tenant("plan").part(":");

  private static final KeyTemplate REQUIRED_KEY = KeyTemplate.start("tenant:").tenant("required")
      .part(":");

  private static final KeyTemplate OVERVIEW_KEY = KeyTemplate.start("tenant:").tenant("overview")
      .part(":").part(":");

  private static final KeyTemplate TITLE_KEY = KeyTemplate.start("tenant:").tenant("title")
      .part(":");

  private static final WriteSpec SAVE = WriteSpec.of("PlanRepository.save", PLAN_KEY, REQUIRED_KEY);

  private static final ReadSpec<List<Finding.Plan>> OVERVIEW = ReadSpec.of(
      "PlanRepository.overview",
      OVERVIEW_KEY,
      ValueType.<List<Finding.Plan>>generic(List.class, ValueType.of(Finding.Plan.class)),
      0x67fb73c716785d58L,
      Duration.ofHours(1))
      .absentTtl(Duration.ofMinutes(1))
      .refreshAfter(Duration.ofMinutes(10));

  private static final ReadSpec<String> TITLES = ReadSpec.of(
      "PlanRepository.titles",
      TITLE_KEY,
      ValueType.of(String.class),
      0xd6e17483701efe76L,
      Duration.ofMinutes(10));

  private static final WriteSpec RENAME = WriteSpec.of("PlanRepository.rename", TITLE_KEY)
      .puts(
          ValueType.of(String.class),
          0xd6e17483701efe76L,
          Duration.ofMinutes(10));

  private static final WriteSpec SAVE_ALL = WriteSpec.of("PlanRepository.saveAll", TITLE_KEY);

  private static final WriteSpec RELOAD = WriteSpec.of("PlanRepository.reload", TITLE_KEY);

  private static final ReadSpec<Finding.Plan> FIND = ReadSpec.of(
      "PlanRepository.find",
      PLAN_KEY,
      ValueType.of(Finding.Plan.class),
      0x5f3ec4b62ada9cc9L,
      Duration.ofMinutes(10));

  private static final ReadSpec<Finding.Plan> REQUIRE = ReadSpec.of(
      "PlanRepository.require",
      REQUIRED_KEY,
      ValueType.of(Finding.Plan.class),
      0x5f3ec4b62ada9cc9L,
      Duration.ofMinutes(1));

  private final PlanRepository delegate;

  private final DecoratorCache cache;

  public CachedPlanRepository(PlanRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, SAVE, OVERVIEW, TITLES, RENAME, SAVE_ALL, RELOAD, FIND,
        REQUIRE);
  }

  @Override
  public void save(Finding.Plan plan) throws IOException {
    cache.write(SAVE)
        .naming(keys -> {
          keys.evict(PLAN_KEY).part(KeyText.INTEGER, Path.of(plan).then(it -> it.id()));
          keys.evict(REQUIRED_KEY).part(KeyText.INTEGER, Path.of(plan).then(it -> it.id()));
        })
        .run(() -> delegate.save(plan));
  }

  @Override
  public Optional<List<Finding.Plan>> overview(long first, long last) {
    var key = cache.key(OVERVIEW).number(first).number(last);
    return cache.readOptional(OVERVIEW, key, () -> PlanRepository.super.overview(first, last));
  }

  @Override
  public Map<Long, String> titles(Collection<Long> ids) {
    var keys = cache.keys(TITLES).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(TITLES, keys, missing -> PlanRepository.super.titles(missing));
  }

  @Override
  public String rename(long id, String title) throws IOException {
    return cache.write(RENAME)
        .naming(keys -> keys.put(TITLE_KEY).number(id))
        .call(() -> PlanRepository.super.rename(id, title));
  }

  @Override
  public <P extends Finding.Plan> void saveAll(Iterable<P> plans) throws IOException {
    var plansOnce = Elements.readOnce(plans);
    cache.write(SAVE_ALL)
        .naming(keys -> {
          keys.evictResource("overview");
          keys.evictEach(TITLE_KEY, plansOnce,
              (key, each) -> key.part(KeyText.INTEGER, Path.of(each).then(it -> it.id())));
        })
        .run(() -> PlanRepository.super.saveAll(plansOnce));
  }

  @Override
  public CompletableFuture<Finding.Plan> reload(Long delegate) {
    return cache.write(RELOAD)
        .<Finding.Plan>namingResult((keys, result) -> keys.evict(TITLE_KEY)
            .part(KeyText.INTEGER, Path.of(result).then(it -> it.id())))
        .callLater(() -> PlanRepository.super.reload(delegate));
  }

  @Override
  public Optional<Finding.Plan> find(long id) {
    var key = cache.key(FIND).number(id);
    return cache.readOptional(FIND, key, () -> delegate.find(id));
  }

  @Override
  public Finding.Plan require(long id) throws NoSuchElementException {
    var key = cache.key(REQUIRE).number(id);
    return cache.read(REQUIRE, key, () -> PlanRepository.super.require(id));
  }
}
