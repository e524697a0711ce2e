package io.keyward.checker;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What answers later is what answers at once, in a thread of its own. To cancel its future stops
 * nothing: a write goes on, and commits.
 */
abstract class LaterItems implements Items {

  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "delegate");
            thread.setDaemon(true);
            return thread;
          });

  private static <T> CompletableFuture<T> later(Supplier<T> work) {
    TenantId tenant = TenantContext.current().orElseThrow();
    Runnable rebind = Change.carried();
    return CompletableFuture.supplyAsync(
        () -> {
          rebind.run();
          return TenantContext.call(tenant, work::get);
        },
        THREADS);
  }

  @Override
  public final CompletableFuture<Optional<Item>> findLater(int id) {
    return later(() -> find(id));
  }

  @Override
  public final CompletableFuture<Map<Integer, Item>> findAllLater(Collection<Integer> ids) {
    return later(() -> findAll(ids));
  }

  @Override
  public final CompletableFuture<Optional<Item>> quoteLater(int id) {
    return later(() -> quote(id));
  }

  @Override
  public final CompletableFuture<Item> saveLater(int id) {
    return later(() -> save(id));
  }

  @Override
  public final CompletableFuture<Item> putLater(int id) {
    return later(() -> put(id));
  }

  @Override
  public final CompletableFuture<Item> saveNamedLater(String name) {
    return later(() -> saveNamed(name));
  }

  @Override
  public final CompletableFuture<Item> saveGroupLater(int id) {
    return later(() -> saveGroup(id));
  }
}
