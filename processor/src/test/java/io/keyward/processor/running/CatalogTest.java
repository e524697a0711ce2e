package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheEntry;
import io.keyward.MissingTenantException;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.TenantMismatchException;
import io.keyward.processor.running.ReportCaches.Report;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles of a generated catalog, on a real Redis. */
@NullUnmarked // loaders may answer null, and what is made before each test is past the checker
class CatalogTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("ReportCaches"));

  private final AtomicInteger loads = new AtomicInteger();
  private ReportCaches caches;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    caches =
        (ReportCaches)
            DECORATORS
                .load("io.keyward.processor.running.CachedReportCaches")
                .getConstructor(TenantCache.class)
                .newInstance(cache);
  }

  private static CacheEntry<Report> bound(TenantId tenant, CacheEntryOf entry) {
    return TenantContext.call(tenant, entry::get);
  }

  @FunctionalInterface
  private interface CacheEntryOf {
    CacheEntry<Report> get();
  }

  private CacheEntry<Report> named(TenantId tenant, String name) {
    return bound(tenant, () -> caches.named(name));
  }

  private Report load() {
    return new Report(loads.incrementAndGet());
  }

  @Test
  void getLoadsOnceForEachTenant() {
    assertThat(as(ACME, () -> caches.named("a").get(this::load))).isEqualTo(new Report(1));
    assertThat(as(ACME, () -> caches.named("a").get(this::load))).isEqualTo(new Report(1));
    assertThat(as(GLOBEX, () -> caches.named("a").get(this::load))).isEqualTo(new Report(2));

    assertThat(redis.keys()).contains("tenant:{acme}:named:a", "tenant:{globex}:named:a");
    assertCounted(1, 2, 0);
  }

  @Test
  void noMethodOfAHandleServesAnotherTenant() {
    CacheEntry<Report> entry = named(ACME, "a");

    assertRefused(() -> as(GLOBEX, () -> entry.get(this::load)));
    assertRefused(() -> as(GLOBEX, entry::getIfPresent));
    assertRefused(() -> TenantContext.run(GLOBEX, () -> entry.put(new Report(9))));
    assertRefused(() -> TenantContext.run(GLOBEX, entry::evict));

    assertThat(loads).hasValue(0);
    assertThat(redis.keys()).isEmpty();
    assertCounted(0, 0, 0);
  }

  private static void assertRefused(ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(TenantMismatchException.class)
        .hasMessageContainingAll("ReportCaches.named", "\"acme\"", "\"globex\"");
  }

  @Test
  void aHandleIsBoundToItsTenantWhereNoneIsKnownLater() {
    named(ACME, "a").put(new Report(7));

    assertThat(as(ACME, () -> caches.named("a").getIfPresent())).contains(new Report(7));
    assertThat(as(GLOBEX, () -> caches.named("a").getIfPresent())).isEmpty();
    assertThatThrownBy(() -> caches.named("a")).isInstanceOf(MissingTenantException.class);
  }

  @SuppressWarnings("JavaUtilDate") // a key's one mutable argument
  @Test
  void aHandleIsBoundToItsKeyWhateverBecomesOfTheArguments() {
    Date since = new Date(0);
    CacheEntry<Report> entry = bound(ACME, () -> caches.since(since));
    since.setTime(1_000_000);

    entry.put(new Report(7));

    assertThat(bound(ACME, () -> caches.since(new Date(0))).getIfPresent()).contains(new Report(7));
    assertThat(bound(ACME, () -> caches.since(since)).getIfPresent()).isEmpty();
  }

  @Test
  void whatIsPutIsThereUntilItIsEvicted() {
    CacheEntry<Report> entry = named(ACME, "a");

    assertThat(entry.getIfPresent()).isEmpty();
    entry.put(new Report(7));
    assertThat(entry.getIfPresent()).contains(new Report(7));
    assertThat(entry.get(this::load)).isEqualTo(new Report(7));
    entry.evict();
    assertThat(entry.getIfPresent()).isEmpty();

    assertThat(loads).hasValue(0);
    assertCounted(2, 2, 0);
  }

  @Test
  void aLoadFromBeforeAPutIsNotStoredOverIt() {
    CacheEntry<Report> entry = named(ACME, "a");

    Report loaded =
        entry.get(
            () -> {
              entry.put(new Report(8));
              return new Report(7);
            });

    assertThat(loaded).isEqualTo(new Report(7));
    assertThat(entry.getIfPresent()).contains(new Report(8));
  }

  @Test
  void thatALoaderAnsweredNullIsRemembered() {
    CacheEntry<Report> entry = named(ACME, "a");

    assertThat(entry.<RuntimeException>get(() -> none())).isNull();
    assertThat(entry.<RuntimeException>get(() -> none())).isNull();
    assertThat(entry.getIfPresent()).isEmpty();

    assertThat(loads).hasValue(1);
    assertCounted(2, 1, 0);
  }

  private Report none() {
    loads.incrementAndGet();
    return null;
  }

  @Test
  void aCheckedExceptionOfTheLoaderPassesAsItIsAndNothingIsStored() {
    CacheEntry<Report> entry = named(ACME, "a");
    IOException broken = new IOException("broken");

    assertThatThrownBy(
            () ->
                entry.get(
                    () -> {
                      throw broken;
                    }))
        .isSameAs(broken);
    assertThat(entry.get(this::load)).isEqualTo(new Report(1));
    assertCounted(0, 2, 0);
  }

  @Test
  void textThatIsInvalidIsNeitherLookedUpNorStored() {
    CacheEntry<Report> entry = named(ACME, "too long");

    assertThat(entry.get(this::load)).isEqualTo(new Report(1));
    assertThat(entry.get(this::load)).isEqualTo(new Report(2));
    entry.put(new Report(7));
    assertThat(entry.getIfPresent()).isEmpty();
    entry.evict();

    assertThat(redis.keys()).noneMatch(key -> key.contains("too"));
    assertCounted(0, 0, 3);
  }

  @Test
  void globalEntriesAskForNoTenant() {
    CacheEntry<String> entry = as(ACME, () -> caches.holidays(2026));

    assertThat(entry.get(() -> "first of May")).isEqualTo("first of May");
    assertThat(as(GLOBEX, () -> entry.get(() -> "never"))).isEqualTo("first of May");
    assertThat(caches.holidays(2026).getIfPresent()).contains("first of May");
  }

  @Test
  void aJustifiedTenantIsTheHandlesWhoeverCalls() {
    CacheEntry<Report> entry = bound(GLOBEX, () -> caches.quota(ACME, 1));

    assertThat(as(GLOBEX, () -> entry.get(this::load))).isEqualTo(new Report(1));
    assertThat(redis.keys()).contains("tenant:{acme}:quota:1");
  }

  @Test
  void anEvictionOfTheCatalogClearsWhatItNames() {
    named(ACME, "a").put(new Report(7));
    named(GLOBEX, "a").put(new Report(8));

    TenantContext.run(ACME, caches::forgetNamed);

    assertThat(named(ACME, "a").getIfPresent()).isEmpty();
    assertThat(named(GLOBEX, "a").getIfPresent()).contains(new Report(8));
  }
}
