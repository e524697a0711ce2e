package io.keyward.internal.key;

import io.keyward.TenantId;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.Path;
import io.keyward.support.WriteKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a write names, once before its delegate runs and once after it: each time into a
 * new one. One call's own.
 *
 * <p>Where a value cannot be read, the group of its template's resource is named instead.
 */
public final class NamedKeys implements WriteKeys {

  private final KeyLayout layout;
  private final Supplier<TenantId> tenant;
  private final List<Pending> pending = new ArrayList<>();
  private final Set<GroupKey> groups = new LinkedHashSet<>();

  /**
   * For a call.
   *
   * @param tenant asked for when something of a tenant is named; what it throws passes through
   */
  public NamedKeys(KeyLayout layout, Supplier<TenantId> tenant) {
    this.layout = layout;
    this.tenant = tenant;
  }

  /**
   * What is named so far; called once all parts of all keys are added.
   *
   * @throws IllegalStateException if a key got more or fewer parts than its template has
   */
  public WrittenKeys collect() {
    Set<EntryKey> entries = new LinkedHashSet<>();
    Set<EntryKey> puts = new LinkedHashSet<>();
    for (Pending each : pending) {
      KeyResult result = each.key.finish();
      if (result instanceof KeyResult.Usable usable) {
        (each.isStorable() ? puts : entries).add(usable.key());
        entries.addAll(each.key.underOtherSecrets());
      } else if (result instanceof KeyResult.Failed failed) {
        groups.add(failed.resource());
      }
    }
    return new WrittenKeys(List.copyOf(entries), List.copyOf(groups), List.copyOf(puts));
  }

  @Override
  public KeyBuilder evict(KeyTemplate template) {
    return begin(template, KeyUse.EVICT);
  }

  @Override
  public KeyBuilder put(KeyTemplate template) {
    return begin(template, KeyUse.PUT);
  }

  private KeyBuilder begin(KeyTemplate template, KeyUse use) {
    KeyBuilder key = KeyBuilder.start(template, layout, tenantFor(template), use);
    pending.add(new Pending(key, use));
    return key;
  }

  private @Nullable TenantId tenantFor(KeyTemplate template) {
    return template.isGlobal() ? null : tenant.get();
  }

  @Override
  public <E> void evictEach(
      KeyTemplate template,
      @Nullable Iterable<? extends E> elements,
      BiConsumer<KeyBuilder, E> parts) {
    TenantId owner = tenantFor(template); // may throw, and then must
    if (elements == null) {
      return;
    }
    try {
      for (E element : elements) {
        KeyBuilder key = KeyBuilder.start(template, layout, owner, KeyUse.EVICT);
        parts.accept(key, element);
        pending.add(new Pending(key, KeyUse.EVICT));
      }
    } catch (Throwable thrown) {
      UserCode.survived(thrown);
      groups.add(layout.stem(template, owner).resource());
    }
  }

  @Override
  public <E> void evictEach(
      KeyTemplate template,
      Path<? extends Iterable<? extends E>> elements,
      BiConsumer<KeyBuilder, E> parts) {
    if (elements.failure() != null) {
      groups.add(layout.stem(template, tenantFor(template)).resource());
    } else {
      evictEach(template, elements.value(), parts);
    }
  }

  @Override
  public void evictTenant() {
    groups.add(layout.tenant(tenant.get()));
  }

  @Override
  public void evictResource(String resource) {
    groups.add(layout.resource(tenant.get(), resource));
  }

  @Override
  public void evictGlobal(String resource) {
    groups.add(layout.global(resource));
  }

  private record Pending(KeyBuilder key, KeyUse use) {

    /** A text that failed its validation is not stored: what is there is evicted. */
    boolean isStorable() {
      return use == KeyUse.PUT && key.isValid();
    }
  }
}
