package shop;

import io.keyward.TenantCache;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.TenantArgument;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link SettingsRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code text} reads {@code tenant:{tenant_id}:a}, kept 1 minute
 *   <li>{@code uuid} reads {@code tenant:{tenant_id}:b:{id}}, kept 1 minute
 *   <li>{@code number} reads {@code tenant:{tenant_id}:c}, kept 1 minute
 *   <li>{@code record} reads {@code tenant:{tenant_id}:d}, kept 1 minute
 *   <li>{@code clear} evicts {@code tenant:{tenant_id}:a}
 *   <li>{@code clearAll} and {@code support} evict {@code tenant:{tenant_id}:*}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedSettingsRepository implements SettingsRepository {
  private static final KeyTemplate A_KEY = KeyTemplate.start("tenant:").tenant("a");

  private static final KeyTemplate B_KEY = KeyTemplate.start("tenant:").tenant("b").part(":");

  private static final KeyTemplate C_KEY = KeyTemplate.start("tenant:").tenant("c");

  private static final KeyTemplate D_KEY = KeyTemplate.start("tenant:").tenant("d");

  private static final ReadSpec<String> TEXT = ReadSpec.of(
      "SettingsRepository.text",
      A_KEY,
      ValueType.of(String.class),
      0xa01609e0c7228507L,
      Duration.ofMinutes(1));

  private static final ReadSpec<String> UUID = ReadSpec.of(
      "SettingsRepository.uuid",
      B_KEY,
      ValueType.of(String.class),
      0xdefd15d3e29e26baL,
      Duration.ofMinutes(1));

  private static final ReadSpec<String> NUMBER = ReadSpec.of(
      "SettingsRepository.number",
      C_KEY,
      ValueType.of(String.class),
      0xa01609e0c7228507L,
      Duration.ofMinutes(1));

  private static final ReadSpec<String> RECORD = ReadSpec.of(
      "SettingsRepository.record",
      D_KEY,
      ValueType.of(String.class),
      0xa01609e0c7228507L,
      Duration.ofMinutes(1));

  private static final WriteSpec CLEAR = WriteSpec.of("SettingsRepository.clear", A_KEY);

  private static final WriteSpec CLEAR_ALL = WriteSpec.of("SettingsRepository.clearAll");

  private static final WriteSpec SUPPORT = WriteSpec.of("SettingsRepository.support");

  private final SettingsRepository delegate;

  private final DecoratorCache cache;

  public CachedSettingsRepository(SettingsRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, TEXT, UUID, NUMBER, RECORD, CLEAR, CLEAR_ALL, SUPPORT);
  }

  @Override
  public String text(String tenant) {
    var key = cache.key(TEXT, TenantArgument.of(tenant));
    return cache.read(TEXT, key, () -> delegate.text(tenant));
  }

  @Override
  public String uuid(UUID tenantId, UUID id) {
    var key = cache.key(UUID, TenantArgument.of(tenantId)).part(KeyText.UUID, id);
    return cache.read(UUID, key, () -> delegate.uuid(tenantId, id));
  }

  @Override
  public String number(int tenant) {
    var key = cache.key(NUMBER, TenantArgument.of(tenant));
    return cache.read(NUMBER, key, () -> delegate.number(tenant));
  }

  @Override
  public String record(SettingsRepository.Tenant owner) {
    var key = cache.key(RECORD, TenantArgument.ofRecord(owner, it -> it.id()));
    return cache.read(RECORD, key, () -> delegate.record(owner));
  }

  @Override
  public void clear(SettingsRepository.Context context) {
    cache.write(CLEAR,
        TenantArgument.atRecord(Path.of(context).then(it -> it.tenant()), it -> it.id()))
        .naming(keys -> keys.evict(A_KEY))
        .run(() -> delegate.clear(context));
  }

  @Override
  public void clearAll(SettingsRepository.Context context) {
    cache.write(CLEAR_ALL,
        TenantArgument.at(Path.of(context).then(it -> it.tenant()).then(it -> it.id())))
        .naming(keys -> keys.evictTenant())
        .run(() -> delegate.clearAll(context));
  }

  @Override
  public void support(TenantId customer) {
    cache.write(SUPPORT, TenantArgument.of(customer).crossTenant())
        .naming(keys -> keys.evictTenant())
        .run(() -> delegate.support(customer));
  }
}
