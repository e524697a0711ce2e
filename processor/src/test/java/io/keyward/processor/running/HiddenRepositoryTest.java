package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Decorators of interfaces that only their package sees. */
class HiddenRepositoryTest extends RedisTest {

  private static final String HIDDEN =
      """
      package t; IMPORTS
      import java.util.function.IntUnaryOperator;
      interface Hidden {
        @Cacheable(key = "tenant:{tenant_id}:square:{of}", ttl = "1m") int square(int of);
        @CacheEvict(key = "tenant:{tenant_id}:square:{of}") void forget(int of);
      }
      """;

  private static final String OUTER =
      """
      package t; IMPORTS
      import java.util.function.IntUnaryOperator;
      public class Outer {
        protected interface Inner {
          @Cacheable(key = "tenant:{tenant_id}:cube:{of}", ttl = "1m") int cube(int of);
          @CacheEvict(key = "tenant:{tenant_id}:cube:{of}") void forget(int of);
        }
        public static IntUnaryOperator hidden(IntUnaryOperator load, TenantCache cache) {
          return new CachedHidden(
                  new Hidden() {
                    public int square(int of) { return load.applyAsInt(of); }
                    public void forget(int of) {}
                  },
                  cache)
              ::square;
        }
        public static IntUnaryOperator nested(IntUnaryOperator load, TenantCache cache) {
          return new CachedOuter_Inner(
                  new Inner() {
                    public int cube(int of) { return load.applyAsInt(of); }
                    public void forget(int of) {}
                  },
                  cache)
              ::cube;
        }
      }
      """;

  private static final Decorators DECORATORS =
      new Decorators(
          List.of(), Source.of("t/Hidden.java", HIDDEN), Source.of("t/Outer.java", OUTER));

  @Test
  void aPackagePrivateInterfaceIsCached() throws ReflectiveOperationException {
    assertCached("hidden");
  }

  @Test
  void aProtectedInterfaceInAClassIsCached() throws ReflectiveOperationException {
    assertCached("nested");
  }

  private void assertCached(String factory) throws ReflectiveOperationException {
    AtomicInteger loads = new AtomicInteger();
    IntUnaryOperator load = of -> of * loads.incrementAndGet();
    IntUnaryOperator read =
        (IntUnaryOperator)
            DECORATORS
                .load("t.Outer")
                .getMethod(factory, IntUnaryOperator.class, TenantCache.class)
                .invoke(null, load, cache);

    assertThat(as(ACME, () -> read.applyAsInt(5))).isEqualTo(5);
    assertThat(as(ACME, () -> read.applyAsInt(5))).isEqualTo(5);
    assertThat(as(GLOBEX, () -> read.applyAsInt(5))).isEqualTo(10);
    assertCounted(1, 2, 0);
  }
}
