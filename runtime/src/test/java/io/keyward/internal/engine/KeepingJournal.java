package io.keyward.internal.engine;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps all, and delivers when a test says so. */
final class KeepingJournal implements InvalidationJournal {

  final List<Invalidation> kept = new CopyOnWriteArrayList<>();

  /** The threads that kept something in a transaction. */
  final Set<Thread> inTransaction = ConcurrentHashMap.newKeySet();

  private @Nullable Delivery delivery;

  @Override
  public void append(List<Invalidation> batch, @Nullable Object transaction) {
    if (transaction != null) {
      inTransaction.add(Thread.currentThread());
    }
    kept.addAll(batch);
  }

  @Override
  public void delivered(Set<Long> ids) {
    kept.removeIf(it -> ids.contains(it.id()));
  }

  @Override
  public void start(Delivery given) {
    delivery = given;
  }

  @Override
  public Backlog backlog() {
    return new Backlog(kept.size(), Duration.ZERO);
  }

  @Override
  public void close() {}

  Delivered sweep() {
    if (delivery == null) {
      throw new AssertionError("not started");
    }
    return delivery.deliver(List.copyOf(kept));
  }
}
