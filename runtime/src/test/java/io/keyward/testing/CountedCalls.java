package io.keyward.testing;

import io.keyward.InvalidTenantException;
import io.keyward.MissingTenantException;
import io.keyward.TenantMismatchException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls of cached reads from outside, so that a suite can compare the cache's own
 * counters with them: hit + miss + bypass = calls. A call that ends in a tenant exception counts
 * nothing, and a batch read counts once a distinct element.
 */
public final class CountedCalls {

  private final LongAdder calls = new LongAdder();

  /** A view of {@code decorator} that counts the calls of the methods named {@code reads}. */
  public <R> R of(Class<R> repository, R decorator, Set<String> reads) {
    InvocationHandler count =
        (proxy, method, arguments) -> {
          method.setAccessible(true); // the repository may be its package's own
          boolean counts = reads.contains(method.getName());
          int weight = counts ? weight(method, arguments) : 0;
          try {
            return method.invoke(decorator, arguments);
          } catch (InvocationTargetException failed) {
            Throwable thrown = failed.getCause();
            counts &=
                !(thrown instanceof MissingTenantException
                    || thrown instanceof InvalidTenantException
                    || thrown instanceof TenantMismatchException);
            throw thrown;
          } finally {
            if (counts) {
              calls.add(weight);
            }
          }
        };
    return repository.cast(
        Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository}, count));
  }

  /** A batch without elements, or whose elements cannot be read, is the delegate's affair. */
  private static int weight(Method method, Object @Nullable [] arguments) {
    if (arguments == null || !Collection.class.isAssignableFrom(method.getParameterTypes()[0])) {
      return 1;
    }
    if (!(arguments[0] instanceof Collection<?> elements)) {
      return 0;
    }
    try {
      return new HashSet<>(elements).size();
    } catch (IllegalStateException unreadable) {
      return 0;
    }
  }

  /** Counts calls that were made by other ways. */
  public void add(long more) {
    calls.add(more);
  }

  /** How many there were. */
  public long total() {
    return calls.sum();
  }
}
