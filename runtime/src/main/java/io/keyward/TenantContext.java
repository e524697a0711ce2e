package io.keyward;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds a tenant to the current thread for the length of a call. Contexts nest, and the outer
 * tenant is back when the inner call ends, however it ends.
 *
 * <pre>{@code
 * TenantContext.call(TenantId.of("acme"), () -> users.findById(id));
 * }</pre>
 *
 * <p>The binding is the thread's own: another thread, pooled or virtual, starts without one.
 */
public final class TenantContext {

  private static final ThreadLocal<@Nullable TenantId> CURRENT = new ThreadLocal<>();

  private TenantContext() {}

  /**
   * Calls {@code body} on behalf of {@code tenant}.
   *
   * @return what {@code body} returned
   * @throws X what {@code body} threw, the same object
   */
  public static <T extends @Nullable Object, X extends Exception> T call(
      TenantId tenant, ThrowingSupplier<T, X> body) throws X {
    TenantId outer = enter(tenant);
    try {
      return body.get();
    } finally {
      leave(outer);
    }
  }

  /** Runs {@code body} on behalf of {@code tenant}. */
  public static void run(TenantId tenant, Runnable body) {
    TenantId outer = enter(tenant);
    try {
      body.run();
    } finally {
      leave(outer);
    }
  }

  /** The tenant bound to this thread, if any. */
  public static Optional<TenantId> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  private static @Nullable TenantId enter(TenantId tenant) {
    Objects.requireNonNull(tenant, "tenant");
    TenantId outer = CURRENT.get();
    CURRENT.set(tenant);
    return outer;
  }

  private static void leave(@Nullable TenantId outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }
}
