package io.keyward.internal.engine;

import io.keyward.CacheEntry;
import io.keyward.TenantCache;
import io.keyward.TenantId;
import io.keyward.ValueCodec;
import io.keyward.internal.codec.Codecs;
import io.keyward.internal.key.CallTenant;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.key.KeySecrets;
import io.keyward.internal.key.KeyUse;
import io.keyward.internal.key.TenantGuard;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.redis.ClientCheck;
import io.keyward.internal.redis.RedisStore;
import io.keyward.support.BatchKeys;
import io.keyward.support.DecoratorCache;
import io.keyward.support.ElementKeys;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.Spec;
import io.keyward.support.TenantArgument;
import io.keyward.support.WriteCall;
import io.keyward.support.WriteSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cache behind {@link TenantCache}; made by its builder. Safe for use by many threads. */
public final class DefaultTenantCache implements TenantCache, DecoratorCache {

  private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9._-]+");
  private static final WriteSpec EVICT_TENANT = WriteSpec.of("TenantCache.evictTenant");
  private static final WriteSpec EVICT_GLOBAL = WriteSpec.of("TenantCache.evictGlobal");

  private final KeyLayout layout;
  private final TenantGuard guard;
  private final Methods methods;
  private final RedisStore store;
  private final Gate gate;
  private final CacheMeters meters;
  private final Later later;
  private final Refresher refresher;
  private final ReadPath reads;
  private final BatchPath batches;
  private final WriteEngine writes;
  private final EntryHandles handles;
  private final ReleaseDelivery delivery;
  private final Outbox outbox;
  private final MasterWatch watch;

  private DefaultTenantCache(CacheSettings settings, ValueCodec codec) {
    this.layout = new KeyLayout(settings.environment(), secrets(settings.keyHashSecrets()));
    this.guard = guard(settings);
    this.meters = new CacheMeters(settings.meterRegistry(), settings.maxTenantTags());
    this.methods = new Methods(layout, codec, meters);
    this.gate = new Gate(settings.operationTimeout());
    this.later = new Later(gate);
    RecentReleases recent = new RecentReleases();
    this.store = new RedisStore(settings.redisson(), settings.operationTimeout(), recent);
    PendingReleases pending = new PendingReleases();
    CallMeters own = meters.method("TenantCache").of(null);
    this.outbox = new Outbox(settings.journal(), store, gate, own);
    this.delivery = new ReleaseDelivery(pending, store, gate, outbox, own);
    Transactions transactions = new Transactions(settings.transactionHook());
    this.watch = new MasterWatch(recent, store, pending, delivery, meters);
    RedisClock clock = new RedisClock();
    this.refresher = new Refresher(settings.refreshExecutor(), settings.leaseTime());
    ReadEngine engine =
        new ReadEngine(
            guard,
            store,
            gate,
            new Judge(clock),
            clock,
            new Flights(settings.leaseTime()),
            pending,
            transactions,
            later,
            refresher,
            settings.leaseTime());
    this.reads = new ReadPath(engine);
    this.batches = new BatchPath(engine);
    this.writes =
        new WriteEngine(
            layout,
            store,
            gate,
            pending,
            delivery,
            outbox,
            later,
            transactions,
            own,
            settings.holdTime(),
            settings.replicaLag(),
            settings.onUnreachableWrite());
    this.handles = new EntryHandles(layout, guard, methods, reads, writes);
    meters.show(new JournalState(pending, outbox), gate::breakerState, store::info);
    outbox.start();
  }

  /**
   * Opens a cache; without any I/O.
   *
   * @throws IllegalStateException see {@link TenantCache.Builder#build()}
   */
  public static TenantCache open(CacheSettings settings) {
    ClientCheck.check(settings.redisson(), settings.insecureJustification() != null);
    ValueCodec codec = settings.valueCodec();
    return new DefaultTenantCache(settings, codec == null ? Codecs.fromClassPath() : codec);
  }

  private static TenantGuard guard(CacheSettings settings) {
    return settings.tenantResolver() == null
        ? TenantGuard.ofContext()
        : TenantGuard.of(settings.tenantResolver());
  }

  private static KeySecrets secrets(List<byte[]> secrets) {
    return secrets.isEmpty()
        ? KeySecrets.none()
        : KeySecrets.of(secrets.get(0), secrets.subList(1, secrets.size()).toArray(new byte[0][]));
  }

  @Override
  public void serve(Spec... specs) {
    for (Spec spec : specs) {
      methods.prepare(spec);
    }
    store.connect();
    watch.begin();
  }

  @Override
  public KeyBuilder key(ReadSpec<?> spec) {
    return startKey(spec, null);
  }

  @Override
  public KeyBuilder key(ReadSpec<?> spec, TenantArgument tenant) {
    return startKey(spec, tenant);
  }

  private KeyBuilder startKey(ReadSpec<?> spec, @Nullable TenantArgument argument) {
    KeyTemplate template = spec.template();
    TenantId tenant = template.isGlobal() ? null : guard.tenantOf(spec.name(), argument);
    KeyBuilder key = KeyBuilder.start(template, layout, tenant, KeyUse.READ);
    return spec.refreshAfter().isStored() ? key.keepingParts() : key;
  }

  @Override
  public ElementKeys keys(ReadSpec<?> spec) {
    return startKeys(spec, null);
  }

  @Override
  public ElementKeys keys(ReadSpec<?> spec, TenantArgument tenant) {
    return startKeys(spec, tenant);
  }

  private ElementKeys startKeys(ReadSpec<?> spec, @Nullable TenantArgument argument) {
    KeyTemplate template = spec.template();
    TenantId tenant = template.isGlobal() ? null : guard.tenantOf(spec.name(), argument);
    return ElementKeys.of(() -> KeyBuilder.start(template, layout, tenant, KeyUse.READ));
  }

  @SuppressWarnings("NullAway") // null is what the delegate answered
  @Override
  public <T, K, C> Map<K, T> readAll(
      ReadSpec<T> spec, BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate) {
    try {
      return batches.read(methods.of(spec), keys, delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings("NullAway") // null is what the delegate answered
  @Override
  public <T> T read(ReadSpec<T> spec, KeyBuilder key, Load<? extends T> delegate) {
    try {
      return reads.read(methods.of(spec), key, ResultShape.<T>plain(), delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings({"NullAway", "NullableOptional"}) // null is what the delegate answered
  @Override
  public <T> Optional<T> readOptional(
      ReadSpec<T> spec, KeyBuilder key, Load<? extends Optional<T>> delegate) {
    try {
      return reads.read(methods.of(spec), key, ResultShape.<T>optional(), delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // F is what the delegate declares; null is its answer
  @Override
  public <T, F extends CompletionStage<T>> F readAsync(
      ReadSpec<T> spec, KeyBuilder key, Load<F> delegate) {
    try {
      return (F) reads.readLater(methods.of(spec), key, ResultShape.<T>plain(), delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // F is what the delegate declares; null is its answer
  @Override
  public <T, F extends CompletionStage<Optional<T>>> F readOptionalAsync(
      ReadSpec<T> spec, KeyBuilder key, Load<F> delegate) {
    try {
      return (F) reads.readLater(methods.of(spec), key, ResultShape.<T>optional(), delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // F is what the delegate declares; null is its answer
  @Override
  public <T, K, C, F extends CompletionStage<Map<K, T>>> F readAllAsync(
      ReadSpec<T> spec, BatchKeys<K, C> keys, BatchLoad<C, F> delegate) {
    try {
      return (F) batches.readLater(methods.of(spec), keys, delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @Override
  public <T> CacheEntry<T> entry(ReadSpec<T> spec, UnaryOperator<KeyBuilder> key) {
    return handles.open(spec, null, key);
  }

  @Override
  public <T> CacheEntry<T> entry(
      ReadSpec<T> spec, TenantArgument tenant, UnaryOperator<KeyBuilder> key) {
    return handles.open(spec, tenant, key);
  }

  @Override
  public WriteCall write(WriteSpec spec) {
    return startWrite(spec, new CallTenant(guard, spec.name(), null));
  }

  @Override
  public WriteCall write(WriteSpec spec, TenantArgument tenant) {
    return startWrite(spec, new CallTenant(guard, spec.name(), tenant));
  }

  private WriteCall startWrite(WriteSpec spec, Supplier<TenantId> tenant) {
    return new EngineWriteCall(writes, methods.of(spec), tenant);
  }

  @Override
  public void evictTenant(TenantId tenant) {
    Objects.requireNonNull(tenant, "tenant");
    requireOpen();
    startWrite(EVICT_TENANT, () -> tenant).naming(keys -> keys.evictTenant()).run(() -> {});
  }

  @Override
  public void evictGlobal(String resource) {
    if (!RESOURCE.matcher(Objects.requireNonNull(resource, "resource")).matches()) {
      throw new IllegalArgumentException("A resource must match [A-Za-z0-9._-]+.");
    }
    requireOpen();
    startWrite(EVICT_GLOBAL, new CallTenant(guard, EVICT_GLOBAL.name(), null))
        .naming(keys -> keys.evictGlobal(resource))
        .run(() -> {});
  }

  private void requireOpen() {
    if (gate.isClosed()) {
      throw new IllegalStateException("The cache is closed; nothing can be evicted.");
    }
  }

  @Override
  public void close() {
    if (!gate.isClosed()) {
      watch.close();
      delivery.close();
      refresher.close();
      later.close();
      outbox.close();
      gate.close();
      meters.close();
    }
  }
}
