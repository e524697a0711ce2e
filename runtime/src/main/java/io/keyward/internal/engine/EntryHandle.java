package io.keyward.internal.engine;

import io.keyward.CacheEntry;
import io.keyward.CacheUnavailableException;
import io.keyward.TenantId;
import io.keyward.ThrowingSupplier;
import io.keyward.internal.key.BoundEntry;
import io.keyward.internal.key.WrittenKeys;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handle on one entry: reads and writes as those of decorators, the loader as the delegate. */
final class EntryHandle<T> implements CacheEntry<T> {

  private final EntryHandles engine;
  private final ReadMethod<T> method;
  private final BoundEntry entry;

  /** Whom no other tenant's call may act for; null where that is nobody's, or justified. */
  private final @Nullable TenantId owner;

  private final @Nullable String slot;

  EntryHandle(
      EntryHandles engine,
      ReadMethod<T> method,
      BoundEntry entry,
      @Nullable TenantId owner,
      @Nullable String slot) {
    this.engine = engine;
    this.method = method;
    this.entry = entry;
    this.owner = owner;
    this.slot = slot;
  }

  @Override
  public <X extends Exception> @Nullable T get(ThrowingSupplier<? extends @Nullable T, X> loader)
      throws X {
    checkTenant();
    Objects.requireNonNull(loader, "loader");
    try {
      return engine.reads().read(method, entry.toRead(), ResultShape.<T>plain(), loader::get);
    } catch (Throwable thrown) { // the loader's own
      throw Sneaky.rethrow(thrown);
    }
  }

  @Override
  public Optional<T> getIfPresent() {
    checkTenant();
    return engine.reads().readIfPresent(method, entry.toRead());
  }

  @Override
  public void put(T value) {
    checkTenant();
    Objects.requireNonNull(value, "value");
    PutLease lease = engine.reads().prepareToPut(method, entry.toRead());
    try {
      write(entry.toPut(), value, lease.budget());
    } catch (CacheUnavailableException refused) {
      engine.reads().abandon(lease);
      throw refused;
    }
  }

  @Override
  public void evict() {
    checkTenant();
    write(entry.toEvict(), null, engine.writes().gate().newBudget());
  }

  private void checkTenant() {
    if (owner != null) {
      engine.guard().requireUnchanged(method.name(), owner);
    }
  }

  @SuppressWarnings("NullAway") // null is what an eviction stores
  private void write(WrittenKeys keys, @Nullable T value, Budget budget) {
    WriteMethod writes = engine.methods().writesOf(method);
    try {
      new Writing(engine.writes(), writes, new WriteNames.Bound(keys, slot))
          .run(() -> value, budget);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  /** The method that it is from; not the key, which may hold personal data. */
  @Override
  public String toString() {
    return "CacheEntry of " + method.name();
  }
}
