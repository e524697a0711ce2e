package example;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.TenantArgument;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link ItemRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code findById} reads {@code tenant:{tenant_id}:item:{id}}, kept 10 minutes; that there is
 *       none, 30 seconds
 *   <li>{@code findAllById} reads {@code tenant:{tenant_id}:item:{ids}}, an entry an element, kept
 *       10 minutes
 *   <li>{@code findKnown} reads {@code tenant:{tenant_id}:item:{keys}}, an entry an element, kept 5
 *       minutes; that there is none, 30 seconds
 *   <li>{@code prices} reads {@code tenant:{tenant_id}:price:{list}:{cache}}, an entry an element,
 *       kept 1 hour
 *   <li>{@code inSlots} reads {@code tenant:{tenant_id}:in-slot:{slots}:v{version}}, an entry an
 *       element, kept 1 hour
 *   <li>{@code units} reads {@code global:unit:{codes}}, an entry an element, kept 1 day
 *   <li>{@code reload} evicts {@code tenant:{tenant_id}:*} and {@code global:unit:*}
 *   <li>{@code merge} evicts {@code tenant:{tenant_id}:item:{ids}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedItemRepository implements ItemRepository {
  private static final KeyTemplate ITEM_KEY = KeyTemplate.start("tenant:").tenant("item").part(":");

  private static final KeyTemplate PRICE_KEY = KeyTemplate.start("tenant:").tenant("price")
      .part(":").part(":");

  private static final KeyTemplate IN_SLOT_KEY = KeyTemplate.start("tenant:").tenant("in-slot")
      .part(":").part(":v");

  private static final KeyTemplate UNIT_KEY = KeyTemplate.start("global:").global("unit").part(":");

  private static final KeyText<ItemRepository.Slot> SLOT_TEXT = KeyText.record(
      KeyText.component(ItemRepository.Slot::shelf, KeyText.INTEGER),
      KeyText.component(ItemRepository.Slot::place, KeyText.INTEGER));

  private static final KeyText<String> CODES_TEXT = KeyText.STRING.matching("[a-z]{1,8}");

  private static final ReadSpec<ItemRepository.Item> FIND_BY_ID = ReadSpec.of(
      "ItemRepository.findById",
      ITEM_KEY,
      ValueType.of(ItemRepository.Item.class),
      0x36294de48e3e6cf3L,
      Duration.ofMinutes(10))
      .absentTtl(Duration.ofSeconds(30));

  private static final ReadSpec<ItemRepository.Item> FIND_ALL_BY_ID = ReadSpec.of(
      "ItemRepository.findAllById",
      ITEM_KEY,
      ValueType.of(ItemRepository.Item.class),
      0x36294de48e3e6cf3L,
      Duration.ofMinutes(10));

  private static final ReadSpec<ItemRepository.Item> FIND_KNOWN = ReadSpec.of(
      "ItemRepository.findKnown",
      ITEM_KEY,
      ValueType.of(ItemRepository.Item.class),
      0x36294de48e3e6cf3L,
      Duration.ofMinutes(5))
      .absentTtl(Duration.ofSeconds(30));

  private static final ReadSpec<ItemRepository.Money> PRICES = ReadSpec.of(
      "ItemRepository.prices",
      PRICE_KEY,
      ValueType.of(ItemRepository.Money.class),
      0xef2a636b1d362b4eL,
      Duration.ofHours(1));

  private static final ReadSpec<List<ItemRepository.Item>> IN_SLOTS = ReadSpec.of(
      "ItemRepository.inSlots",
      IN_SLOT_KEY,
      ValueType.<List<ItemRepository.Item>>generic(List.class,
          ValueType.of(ItemRepository.Item.class)),
      0x72623a3661cb6f2bL,
      Duration.ofHours(1));

  private static final ReadSpec<String> UNITS = ReadSpec.of(
      "ItemRepository.units",
      UNIT_KEY,
      ValueType.of(String.class),
      0x4cf4855e144b9f27L,
      Duration.ofDays(1));

  private static final WriteSpec RELOAD = WriteSpec.of("ItemRepository.reload");

  private static final WriteSpec MERGE = WriteSpec.of("ItemRepository.merge", ITEM_KEY);

  private final ItemRepository delegate;

  private final DecoratorCache cache;

  public CachedItemRepository(ItemRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, FIND_BY_ID, FIND_ALL_BY_ID, FIND_KNOWN, PRICES, IN_SLOTS,
        UNITS, RELOAD, MERGE);
  }

  @Override
  public Optional<ItemRepository.Item> findById(UUID id) {
    var key = cache.key(FIND_BY_ID).part(KeyText.UUID, id);
    return cache.readOptional(FIND_BY_ID, key, () -> delegate.findById(id));
  }

  @Override
  public Map<UUID, ItemRepository.Item> findAllById(Collection<UUID> ids) {
    var keys = cache.keys(FIND_ALL_BY_ID).each(ids, (key, each) -> key.part(KeyText.UUID, each));
    return cache.readAll(FIND_ALL_BY_ID, keys, missing -> delegate.findAllById(missing));
  }

  @Override
  public Map<UUID, ItemRepository.Item> findKnown(Set<? extends UUID> keys) throws IOException {
    var keys_ = cache.keys(FIND_KNOWN)
        .<UUID>each(keys, (key, each) -> key.part(KeyText.UUID, each));
    return cache.readAll(FIND_KNOWN, keys_, missing -> delegate.findKnown(missing));
  }

  @Override
  public Map<Long, ItemRepository.Money> prices(int list, String tenant, List<Long> cache) {
    var keys = this.cache.keys(PRICES, TenantArgument.of(tenant))
        .each(cache, (key, each) -> key.number(list).part(KeyText.INTEGER, each));
    return this.cache.readAll(PRICES, keys, missing -> delegate.prices(list, tenant, missing));
  }

  @Override
  public Map<ItemRepository.Slot, List<ItemRepository.Item>> inSlots(
      List<ItemRepository.Slot> slots, int version) {
    var keys = cache.keys(IN_SLOTS)
        .each(slots, (key, each) -> key.part(SLOT_TEXT, each).number(version));
    return cache.readAll(IN_SLOTS, keys, missing -> delegate.inSlots(missing, version));
  }

  @Override
  public Map<String, String> units(Collection<String> codes) {
    var keys = cache.keys(UNITS).each(codes, (key, each) -> key.part(CODES_TEXT, each));
    return cache.readAll(UNITS, keys, missing -> delegate.units(missing));
  }

  @Override
  public void reload() {
    cache.write(RELOAD)
        .naming(keys -> {
          keys.evictTenant();
          keys.evictGlobal("unit");
        })
        .run(() -> delegate.reload());
  }

  @Override
  public ItemRepository.Item merge(List<UUID> ids) {
    return cache.write(MERGE)
        .naming(keys -> keys.evictEach(ITEM_KEY, ids, (key, each) -> key.part(KeyText.UUID, each)))
        .call(() -> delegate.merge(ids));
  }
}
