package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link OrderRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code order} reads {@code tenant:{tenant_id}:order:{id}}, kept until it is evicted
 *   <li>{@code at} reads {@code tenant:{tenant_id}:order-at:{placed}}, kept 90 seconds
 *   <li>{@code count} reads {@code tenant:{tenant_id}:order-count:v1}, kept 500 milliseconds
 *   <li>{@code create} evicts {@code tenant:{tenant_id}:order:{result.id}} and
 *       {@code tenant:{tenant_id}:order-count:v1}
 *   <li>{@code update} puts {@code tenant:{tenant_id}:order:{order.id}}, kept 1 hour, and evicts
 *       {@code tenant:{tenant_id}:order-at:{order.placed}} and
 *       {@code tenant:{tenant_id}:order-at:{result.placed}}
 *   <li>{@code confirm} puts {@code tenant:{tenant_id}:order:{id}}, kept until it is evicted
 *   <li>{@code cancel} evicts {@code tenant:{tenant_id}:order:{result.id}}
 *   <li>{@code close} evicts {@code tenant:{tenant_id}:order-at:{result}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedOrderRepository implements OrderRepository {
  private static final KeyTemplate ORDER_KEY = KeyTemplate.start("tenant:").tenant("order")
      .part(":");

  private static final KeyTemplate ORDER_AT_KEY = KeyTemplate.start("tenant:").tenant("order-at")
      .part(":");

  private static final KeyTemplate ORDER_COUNT_V1_KEY = KeyTemplate.start("tenant:")
      .tenant("order-count").text(":v1");

  private static final ReadSpec<OrderRepository.Order> ORDER = ReadSpec.eternal(
      "OrderRepository.order",
      ORDER_KEY,
      ValueType.of(OrderRepository.Order.class),
      0x73451eab0a4aeca5L);

  private static final ReadSpec<List<Map<String, OrderRepository.Order>>> AT = ReadSpec.of(
      "OrderRepository.at",
      ORDER_AT_KEY,
      ValueType.<List<Map<String, OrderRepository.Order>>>generic(List.class,
          ValueType.generic(Map.class, ValueType.of(String.class),
          ValueType.of(OrderRepository.Order.class))),
      0xb39ef6d0993c3c7aL,
      Duration.ofSeconds(90));

  private static final ReadSpec<Integer> COUNT = ReadSpec.of(
      "OrderRepository.count",
      ORDER_COUNT_V1_KEY,
      ValueType.of(Integer.class),
      0xfebf2051fa4890a6L,
      Duration.ofMillis(500));

  private static final WriteSpec CREATE = WriteSpec.of("OrderRepository.create", ORDER_KEY,
      ORDER_COUNT_V1_KEY);

  private static final WriteSpec UPDATE = WriteSpec.of("OrderRepository.update", ORDER_KEY,
      ORDER_AT_KEY)
      .puts(
          ValueType.of(OrderRepository.Order.class),
          0x73451eab0a4aeca5L,
          Duration.ofHours(1));

  private static final WriteSpec CONFIRM = WriteSpec.of("OrderRepository.confirm", ORDER_KEY)
      .putsEternal(
          ValueType.of(OrderRepository.Order.class),
          0x73451eab0a4aeca5L);

  private static final WriteSpec CANCEL = WriteSpec.of("OrderRepository.cancel", ORDER_KEY);

  private static final WriteSpec CLOSE = WriteSpec.of("OrderRepository.close", ORDER_AT_KEY);

  private final OrderRepository delegate;

  private final DecoratorCache cache;

  public CachedOrderRepository(OrderRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, ORDER, AT, COUNT, CREATE, UPDATE, CONFIRM, CANCEL, CLOSE);
  }

  @Override
  public OrderRepository.Order order(UUID id) {
    var key = cache.key(ORDER).part(KeyText.UUID, id);
    return cache.read(ORDER, key, () -> delegate.order(id));
  }

  @Override
  public List<Map<String, OrderRepository.Order>> at(Instant placed) {
    var key = cache.key(AT).part(KeyText.ISO, placed);
    return cache.read(AT, key, () -> delegate.at(placed));
  }

  @Override
  public int count() {
    var key = cache.key(COUNT);
    return cache.read(COUNT, key, () -> delegate.count());
  }

  @Override
  public OrderRepository.Order create(long number) {
    return cache.write(CREATE)
        .naming(keys -> keys.evict(ORDER_COUNT_V1_KEY))
        .<OrderRepository.Order>namingResult((keys, result) -> keys.evict(ORDER_KEY)
            .part(KeyText.UUID, Path.of(result).then(it -> it.id())))
        .call(() -> delegate.create(number));
  }

  @Override
  public OrderRepository.Order update(OrderRepository.Order order) {
    return cache.write(UPDATE)
        .naming(keys -> {
          keys.put(ORDER_KEY).part(KeyText.UUID, Path.of(order).then(it -> it.id()));
          keys.evict(ORDER_AT_KEY).part(KeyText.ISO, Path.of(order).then(it -> it.placed()));
        })
        .<OrderRepository.Order>namingResult((keys, result) -> keys.evict(ORDER_AT_KEY)
            .part(KeyText.ISO, Path.of(result).then(it -> it.placed())))
        .call(() -> delegate.update(order));
  }

  @Override
  public Optional<OrderRepository.Order> confirm(UUID id) {
    return cache.write(CONFIRM)
        .naming(keys -> keys.put(ORDER_KEY).part(KeyText.UUID, id))
        .call(() -> delegate.confirm(id));
  }

  @Override
  public Optional<OrderRepository.Order> cancel(long number) {
    return cache.write(CANCEL)
        .<Optional<OrderRepository.Order>>namingResult((keys, result) -> keys.evict(ORDER_KEY)
            .part(KeyText.UUID, Path.of(result).then(it -> it.orElse(null)).then(it -> it.id())))
        .call(() -> delegate.cancel(number));
  }

  @Override
  public Instant close() {
    return cache.write(CLOSE)
        .<Instant>namingResult((keys, result) -> keys.evict(ORDER_AT_KEY).part(KeyText.ISO, result))
        .call(() -> delegate.close());
  }
}
