package io.keyward.internal.engine;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Rows whose only column is a version, which grows with each write: some of tenants, the last of
 * all tenants together. As {@link Cached}, what would be generated for them.
 */
final class VersionedRows {

  /** How many rows are tenants'; each tenant has every so many-th. */
  static final int TENANTS = 6;

  private final String name;
  private final AtomicLongArray versions;
  private final int shared;

  /**
   * @param name what their keys and tenants begin with
   * @param rows how many
   * @param shared how many of them are all tenants'
   */
  VersionedRows(String name, int rows, int shared) {
    this.name = name;
    this.versions = new AtomicLongArray(rows);
    this.shared = shared;
  }

  int size() {
    return versions.length();
  }

  /** The first row that all tenants share. */
  int firstShared() {
    return size() - shared;
  }

  boolean isShared(int row) {
    return row >= firstShared();
  }

  TenantId tenantOf(int row) {
    return TenantId.of(name + row % TENANTS);
  }

  private String part(int row) {
    return name + row;
  }

  /** The key in Redis of the entry of a row. */
  String keyOf(int row) {
    return isShared(row)
        ? "global:{rate}:" + part(row)
        : "tenant:{" + tenantOf(row).value() + "}:price:" + part(row);
  }

  /** The version as it is. */
  long peek(int row) {
    return versions.get(row);
  }

  /** As a database reads: the answer may be old when it arrives. */
  long load(int row) {
    long version = versions.get(row);
    Race.pause();
    return version;
  }

  /** As a database writes. */
  long increment(int row) {
    Race.pause();
    long version = versions.incrementAndGet(row);
    Race.pause();
    return version;
  }

  /** A decorator of the rows. */
  static final class Cached {

    private static final KeyTemplate PRICE = KeyTemplate.start("tenant:").tenant("price").part(":");

    /** Of entries that nobody reads, so that they are never there. */
    private static final KeyTemplate HISTORY =
        KeyTemplate.start("tenant:").tenant("price").part(":").text(":history");

    private static final KeyTemplate RATE = KeyTemplate.start("global:").global("rate").part(":");
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final ReadSpec<Long> READ_PRICE =
        ReadSpec.of("Rows.price", PRICE, ValueType.of(Long.class), 1, TTL);
    private static final ReadSpec<Long> READ_RATE =
        ReadSpec.of("Rows.rate", RATE, ValueType.of(Long.class), 2, TTL);
    private static final WriteSpec PUT =
        WriteSpec.of("Rows.put", PRICE, HISTORY).puts(ValueType.of(Long.class), 1, TTL);
    private static final WriteSpec EVICT = WriteSpec.of("Rows.evict", PRICE, RATE);
    private static final WriteSpec EVICT_GROUP = WriteSpec.of("Rows.evictGroup");

    private final VersionedRows rows;
    private final DecoratorCache cache;

    Cached(VersionedRows rows, TenantCache cache) {
      this.rows = rows;
      this.cache = DecoratorCache.of(cache, READ_PRICE, READ_RATE, PUT, EVICT, EVICT_GROUP);
    }

    long read(int row) {
      return rows.isShared(row)
          ? cache.read(
              READ_RATE,
              cache.key(READ_RATE).part(KeyText.STRING, rows.part(row)),
              () -> rows.load(row))
          : TenantContext.call(
              rows.tenantOf(row),
              () ->
                  cache.read(
                      READ_PRICE,
                      cache.key(READ_PRICE).part(KeyText.STRING, rows.part(row)),
                      () -> rows.load(row)));
    }

    /** Writes a tenant's row, whose entry it updates. */
    long put(int row) {
      return put(row, () -> {});
    }

    long put(int row, Runnable afterCommit) {
      return TenantContext.call(
          rows.tenantOf(row),
          () ->
              cache
                  .write(PUT)
                  .naming(
                      keys -> {
                        keys.put(PRICE).part(KeyText.STRING, rows.part(row));
                        keys.evict(HISTORY).part(KeyText.STRING, rows.part(row));
                      })
                  .<Long>call(
                      () -> {
                        long version = rows.increment(row);
                        afterCommit.run();
                        return version;
                      }));
    }

    /** Writes a row that the entry's key is not known of before. */
    long evictByResult(int row) {
      return TenantContext.call(
          rows.tenantOf(row),
          () ->
              cache
                  .write(EVICT)
                  .namingResult(
                      (keys, version) -> keys.evict(PRICE).part(KeyText.STRING, rows.part(row)))
                  .<Long>call(() -> rows.increment(row)));
    }

    /** Writes a row by evicting all of its tenant's, or all that tenants share. */
    long evictGroup(int row) {
      return TenantContext.call(
          rows.tenantOf(row),
          () ->
              cache
                  .write(EVICT_GROUP)
                  .naming(
                      keys -> {
                        if (rows.isShared(row)) {
                          keys.evictGlobal("rate");
                        } else {
                          keys.evictResource("price");
                        }
                      })
                  .<Long>call(() -> rows.increment(row)));
    }

    /** Writes a tenant's row and one that tenants share, whose slots differ. */
    void evictBoth(int row, int sharedRow, Runnable write) {
      TenantContext.run(
          rows.tenantOf(row),
          () ->
              cache
                  .write(EVICT)
                  .naming(
                      keys -> {
                        keys.evict(PRICE).part(KeyText.STRING, rows.part(row));
                        keys.evict(RATE).part(KeyText.STRING, rows.part(sharedRow));
                      })
                  .run(write::run));
    }
  }
}
