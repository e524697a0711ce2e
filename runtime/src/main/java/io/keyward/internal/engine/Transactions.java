package io.keyward.internal.engine;

import io.keyward.TransactionHook;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions that writes of this cache are part of, as the application's hook tells of them.
 * What the hook throws reaches no caller: reads then bypass the cache, and writes leave a hold.
 * Safe for use by many threads; without a hook, a check for null is all that it costs.
 */
final class Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final @Nullable TransactionHook hook;
  private final Map<Identity, TransactionWrites> open = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
  private final Rarely logged = new Rarely(Duration.ofSeconds(10));

  /** Null for an application whose transactions nobody tells of. */
  Transactions(@Nullable TransactionHook hook) {
    this.hook = hook;
  }

  /** What the transaction of this thread lets a read do. */
  ReadScope scope() {
    return hook == null ? ReadScope.Unwritten.OUTSIDE : scope(hook);
  }

  private ReadScope scope(TransactionHook asked) {
    abandonForgotten();
    try {
      Object current = asked.current();
      if (current == null) {
        return ReadScope.Unwritten.OUTSIDE;
      }
      TransactionWrites writes = open.get(new Probe(current));
      if (writes != null) {
        return writes;
      }
      return asked.mayFill() ? ReadScope.Unwritten.CURRENT : ReadScope.Unwritten.OTHER;
    } catch (RuntimeException | Error e) {
      failed(e);
      return ReadScope.Unwritten.UNKNOWN;
    }
  }

  /** The transaction of this thread, for a write that begins. */
  Membership join(WriteEngine engine) {
    return hook == null ? Membership.NONE : join(engine, hook);
  }

  private Membership join(WriteEngine engine, TransactionHook asked) {
    abandonForgotten();
    TransactionWrites writes = null;
    try {
      Object current = asked.current();
      if (current == null) {
        return Membership.NONE;
      }
      writes = writesOf(engine, current);
      if (!writes.isRegistered()) {
        asked.register(writes);
        writes.registered();
      }
      return new Membership(writes, true);
    } catch (RuntimeException | Error e) {
      failed(e);
      return writes == null ? Membership.UNKNOWN : new Membership(writes, false);
    }
  }

  private TransactionWrites writesOf(WriteEngine engine, Object transaction) {
    TransactionWrites known = open.get(new Probe(transaction));
    if (known != null) {
      return known;
    }
    Handle handle = new Handle(transaction, forgotten);
    TransactionWrites begun = new TransactionWrites(engine, handle, () -> open.remove(handle));
    TransactionWrites other = open.putIfAbsent(handle, begun);
    return other == null ? begun : other;
  }

  /** The application has let go of transactions, and nobody has told of their end. */
  private void abandonForgotten() {
    for (Reference<?> gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
      TransactionWrites writes = open.remove((Identity) gone);
      if (writes != null) {
        writes.abandoned();
      }
    }
  }

  /** How many have written and not ended. */
  int size() {
    return open.size();
  }

  private void failed(Throwable thrown) {
    if (logged.isDue()) {
      LOG.atError()
          .setCause(thrown)
          .log("The transaction hook failed: reads bypass the cache, and writes leave a hold");
    }
  }

  /** An object as itself, whatever its {@code equals} says. */
  private interface Identity {
    @Nullable Object object();
  }

  /** The key, which keeps no transaction alive. */
  private static final class Handle extends WeakReference<Object> implements Identity {

    private final int hash;

    Handle(Object transaction, ReferenceQueue<Object> queue) {
      super(transaction, queue);
      this.hash = System.identityHashCode(transaction);
    }

    @Override
    public @Nullable Object object() {
      return get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || sameObject(this, other);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** What it is looked up by. */
  private record Probe(Object object) implements Identity {

    @Override
    public boolean equals(@Nullable Object other) {
      return sameObject(this, other);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  private static boolean sameObject(Identity one, @Nullable Object other) {
    Object object = one.object();
    return object != null && other instanceof Identity that && that.object() == object;
  }
}
