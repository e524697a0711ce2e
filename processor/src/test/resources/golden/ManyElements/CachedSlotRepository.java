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
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link SlotRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code slot} reads {@code tenant:{tenant_id}:slot:{number}:x}, kept 1 minute
 *   <li>{@code byId} reads {@code tenant:{tenant_id}:slot-by-id:{region}:{id}}, kept 1 minute
 *   <li>{@code free(Collection)}, {@code free(long[])} and {@code free(Short[])} evict
 *       {@code tenant:{tenant_id}:slot:{numbers}:x}
 *   <li>{@code free(int, Iterable)} evicts {@code tenant:{tenant_id}:slot:{slots.number}:x} and
 *       {@code tenant:{tenant_id}:slot-by-id:{region}:{slots.id}}
 *   <li>{@code free(int, Plan)} evicts {@code tenant:{tenant_id}:slot:{plan.slots.number}:x},
 *       {@code tenant:{tenant_id}:slot:{plan.numbers}:x} and
 *       {@code tenant:{tenant_id}:slot-by-id:{region}:{plan.ids}}
 *   <li>{@code freeAll} evicts {@code tenant:{tenant_id}:slot:{result.number}:x}
 *   <li>{@code freeSome} evicts {@code tenant:{tenant_id}:slot:{result}:x}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedSlotRepository implements SlotRepository {
  private static final KeyTemplate SLOT_X_KEY = KeyTemplate.start("tenant:").tenant("slot")
      .part(":").text(":x");

  private static final KeyTemplate SLOT_BY_ID_KEY = KeyTemplate.start("tenant:")
      .tenant("slot-by-id").part(":").part(":");

  private static final ReadSpec<SlotRepository.Slot> SLOT = ReadSpec.of(
      "SlotRepository.slot",
      SLOT_X_KEY,
      ValueType.of(SlotRepository.Slot.class),
      0x1777b118a4777357L,
      Duration.ofMinutes(1));

  private static final ReadSpec<SlotRepository.Slot> BY_ID = ReadSpec.of(
      "SlotRepository.byId",
      SLOT_BY_ID_KEY,
      ValueType.of(SlotRepository.Slot.class),
      0x6fc91139cae6e38dL,
      Duration.ofMinutes(1));

  private static final WriteSpec FREE = WriteSpec.of("SlotRepository.free", SLOT_X_KEY);

  private static final WriteSpec FREE_2 = WriteSpec.of("SlotRepository.free", SLOT_X_KEY);

  private static final WriteSpec FREE_3 = WriteSpec.of("SlotRepository.free", SLOT_X_KEY);

  private static final WriteSpec FREE_4 = WriteSpec.of("SlotRepository.free", SLOT_X_KEY,
      SLOT_BY_ID_KEY);

  private static final WriteSpec FREE_5 = WriteSpec.of("SlotRepository.free", SLOT_X_KEY,
      SLOT_BY_ID_KEY);

  private static final WriteSpec FREE_ALL = WriteSpec.of("SlotRepository.freeAll", SLOT_X_KEY);

  private static final WriteSpec FREE_SOME = WriteSpec.of("SlotRepository.freeSome", SLOT_X_KEY);

  private final SlotRepository delegate;

  private final DecoratorCache cache;

  public CachedSlotRepository(SlotRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, SLOT, BY_ID, FREE, FREE_2, FREE_3, FREE_4, FREE_5,
        FREE_ALL, FREE_SOME);
  }

  @Override
  public SlotRepository.Slot slot(long number) {
    var key = cache.key(SLOT).number(number);
    return cache.read(SLOT, key, () -> delegate.slot(number));
  }

  @Override
  public SlotRepository.Slot byId(int region, UUID id) {
    var key = cache.key(BY_ID).number(region).part(KeyText.UUID, id);
    return cache.read(BY_ID, key, () -> delegate.byId(region, id));
  }

  @Override
  public void free(Collection<Long> numbers) {
    cache.write(FREE)
        .naming(keys -> keys.evictEach(SLOT_X_KEY, numbers,
            (key, each) -> key.part(KeyText.INTEGER, each)))
        .run(() -> delegate.free(numbers));
  }

  @Override
  public void free(long... numbers) {
    cache.write(FREE_2)
        .naming(keys -> keys.evictEach(SLOT_X_KEY, Elements.of(numbers),
            (key, each) -> key.part(KeyText.INTEGER, each)))
        .run(() -> delegate.free(numbers));
  }

  @Override
  public void free(Short[] numbers) {
    cache.write(FREE_3)
        .naming(keys -> keys.evictEach(SLOT_X_KEY, Elements.of(numbers),
            (key, each) -> key.part(KeyText.INTEGER, each)))
        .run(() -> delegate.free(numbers));
  }

  @Override
  public int free(int region, Iterable<? extends SlotRepository.Slot> slots) {
    var slotsOnce = Elements.readOnce(slots);
    return cache.write(FREE_4)
        .naming(keys -> {
          keys.evictEach(SLOT_X_KEY, slotsOnce,
              (key, each) -> key.part(KeyText.INTEGER, Path.of(each).then(it -> it.number())));
          keys.evictEach(SLOT_BY_ID_KEY, slotsOnce,
              (key, each) -> key
                  .number(region)
                  .part(KeyText.UUID, Path.of(each).then(it -> it.id())));
        })
        .call(() -> delegate.free(region, slotsOnce));
  }

  @Override
  public void free(int region, SlotRepository.Plan plan) {
    cache.write(FREE_5)
        .naming(keys -> {
          keys.evictEach(SLOT_X_KEY, Path.of(plan).then(it -> it.slots()),
              (key, each) -> key.part(KeyText.INTEGER, Path.of(each).then(it -> it.number())));
          keys.evictEach(SLOT_X_KEY, Path.of(plan).then(it -> Elements.of(it.numbers())),
              (key, each) -> key.part(KeyText.INTEGER, each));
          keys.evictEach(SLOT_BY_ID_KEY, Path.of(plan).then(it -> it.ids()),
              (key, each) -> key.number(region).part(KeyText.UUID, each));
        })
        .run(() -> delegate.free(region, plan));
  }

  @Override
  public Iterable<SlotRepository.Slot> freeAll() {
    return cache.write(FREE_ALL)
        .<Iterable<SlotRepository.Slot>>namingResult((keys, result) -> keys.evictEach(SLOT_X_KEY,
            result,
            (key, each) -> key.part(KeyText.INTEGER, Path.of(each).then(it -> it.number()))))
        .call(() -> Elements.readOnce(delegate.freeAll()));
  }

  @Override
  public int[] freeSome(Set<? extends Number> hints) {
    return cache.write(FREE_SOME)
        .<int[]>namingResult((keys, result) -> keys.evictEach(SLOT_X_KEY, Elements.of(result),
            (key, each) -> key.part(KeyText.INTEGER, each)))
        .call(() -> delegate.freeSome(hints));
  }
}
