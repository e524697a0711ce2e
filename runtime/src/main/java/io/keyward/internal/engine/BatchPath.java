package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.support.BatchKeys;
import io.keyward.support.DecoratorCache.BatchLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One batch read: a look at all entries, leases for the missing ones, the delegate for what is
 * missing, fills. Each distinct element is counted once, before the delegate runs. Safe for use by
 * many threads.
 */
final class BatchPath {

  private final ReadEngine engine;

  BatchPath(ReadEngine engine) {
    this.engine = engine;
  }

  <T, K, C> @Nullable Map<K, T> read(
      ReadMethod<T> method, BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate)
      throws Throwable {
    if (keys.byElement().isEmpty()) {
      return pass(method, keys, delegate);
    }
    CallMeters meters = meters(method, keys);
    List<Sought<K, T>> all = search(method, keys, meters);
    refresh(
        method, keys, meters, all, due -> CompletableFuture.completedFuture(delegate.load(due)));
    List<Sought<K, T>> asked = asked(all);
    if (asked.isEmpty()) {
      return merged(all, Map.of());
    }
    return merged(all, new BatchLoading<>(engine, method, meters, asked).run(keys, delegate));
  }

  /** A batch read whose delegate answers later; see {@link ReadPath#readLater}. */
  @SuppressWarnings("NullAway") // null is what the delegate answered
  <T, K, C> @Nullable CompletionStage<Map<K, T>> readLater(
      ReadMethod<T> method,
      BatchKeys<K, C> keys,
      BatchLoad<C, ? extends CompletionStage<Map<K, T>>> delegate)
      throws Throwable {
    if (keys.byElement().isEmpty()) {
      return pass(method, keys, delegate);
    }
    CallMeters meters = meters(method, keys);
    List<Sought<K, T>> all = search(method, keys, meters);
    refresh(method, keys, meters, all, delegate);
    List<Sought<K, T>> asked = asked(all);
    if (asked.isEmpty()) {
      return CompletableFuture.completedFuture(merged(all, Map.of()));
    }
    return new BatchLoading<>(engine, method, meters, asked)
        .runLater(keys, delegate, loaded -> merged(all, loaded));
  }

  private <T, K> List<Sought<K, T>> search(
      ReadMethod<T> method, BatchKeys<K, ?> keys, CallMeters meters) {
    List<Sought<K, T>> all = new ArrayList<>();
    keys.byElement().forEach((element, key) -> all.add(new Sought<>(element, key)));
    new BatchSearch<K, T>(engine, method, meters, engine.transactions().scope()).run(all);
    all.forEach(each -> count(each, meters));
    return all;
  }

  /** Has those that are due loaded anew, all at once in another thread: this call has answers. */
  private <T, K, C> void refresh(
      ReadMethod<T> method,
      BatchKeys<K, C> keys,
      CallMeters meters,
      List<Sought<K, T>> all,
      BatchLoad<C, ? extends @Nullable CompletionStage<? extends Map<K, T>>> delegate) {
    if (!method.refreshAfter().isStored()) {
      return;
    }
    List<Due> due = new ArrayList<>();
    Map<EntryKey, K> elements = new HashMap<>();
    for (Sought<K, T> each : all) {
      if (each.verdict() instanceof Verdict.Hit<T> hit && hit.aged() != null) {
        due.add(new Due(each.entry(), hit.aged()));
        elements.put(each.entry(), each.element());
      }
    }
    engine
        .refresher()
        .submit(
            due,
            meters,
            Refresh.of(engine, method, meters, new ReloadMany<>(keys, elements, delegate))::run);
  }

  private static <K, T> List<Sought<K, T>> asked(List<Sought<K, T>> all) {
    return all.stream().filter(each -> !each.isAnswered()).toList();
  }

  /**
   * Nothing to look for: null, empty, or elements that cannot be read, which the delegate meets.
   */
  @SuppressWarnings("NullAway") // what the caller passed, null too, is what the delegate gets
  private static <C, R> @Nullable R pass(
      ReadMethod<?> method, BatchKeys<?, C> keys, BatchLoad<C, ? extends R> delegate)
      throws Throwable {
    if (keys.isUnreadable()) {
      method.metersWithoutEntry().error(Operation.READ, ErrorKind.KEYS);
    }
    return delegate.load(keys.argument());
  }

  private static CallMeters meters(ReadMethod<?> method, BatchKeys<?, ?> keys) {
    CallMeters meters = null;
    boolean failed = false;
    for (KeyResult key : keys.byElement().values()) {
      failed |= key instanceof KeyResult.Failed;
      if (meters == null && key instanceof KeyResult.Usable usable) {
        meters = method.meters(usable.key());
      }
    }
    CallMeters found = meters == null ? method.metersWithoutEntry() : meters;
    if (failed) {
      found.error(Operation.READ, ErrorKind.KEYS);
    }
    return found;
  }

  private static void count(Sought<?, ?> sought, CallMeters meters) {
    Verdict<?> verdict = sought.verdict();
    if (verdict instanceof Verdict.Hit) {
      meters.hit();
    } else if (verdict instanceof Verdict.AbsentHit) {
      meters.absentHit();
    } else if (verdict instanceof Verdict.Bypass<?> bypass) {
      meters.bypass(bypass.reason());
    } else {
      meters.miss();
    }
  }

  /**
   * In argument order, then whatever the delegate added.
   *
   * @param answer null where the delegate answered null, which is the result unless Redis knew some
   */
  private static <K, T> @Nullable Map<K, T> merged(
      List<Sought<K, T>> all, @Nullable Map<K, T> answer) {
    if (answer == null && all.stream().noneMatch(Sought::isAnswered)) {
      return null;
    }
    Map<K, T> loaded = answer == null ? Map.of() : answer;
    Map<K, T> merged = new LinkedHashMap<>();
    for (Sought<K, T> each : all) {
      K element = each.element();
      if (each.verdict() instanceof Verdict.Hit<T> hit) {
        merged.put(element, hit.value());
      } else if (loaded.containsKey(element)) {
        merged.put(element, loaded.get(element));
      }
    }
    loaded.forEach(merged::putIfAbsent);
    return merged;
  }
}
