package io.keyward.jdbc;

import io.keyward.CacheEntry;
import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;

/** What would be generated for {@link Rows}. */
@NullUnmarked // what lambdas return is past the checker
final class CachedRows implements Rows {

  static final String KEY = "tenant:{acme}:row:";

  private static final KeyTemplate ROW_KEY = KeyTemplate.start("tenant:").tenant("row").part(":");
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final ReadSpec<Row> FIND =
      ReadSpec.of("Rows.find", ROW_KEY, ValueType.of(Row.class), 1, TTL)
          .absentTtl(Duration.ofMinutes(1));
  private static final ReadSpec<Row> FIND_ALL =
      ReadSpec.of("Rows.findAll", ROW_KEY, ValueType.of(Row.class), 1, TTL);
  private static final ReadSpec<Row> HANDLE =
      ReadSpec.of("Rows.handle", ROW_KEY, ValueType.of(Row.class), 1, TTL);
  private static final WriteSpec PUT =
      WriteSpec.of("Rows.put", ROW_KEY).puts(ValueType.of(Row.class), 1, TTL);
  private static final WriteSpec SET = WriteSpec.of("Rows.set", ROW_KEY);
  private static final WriteSpec INSERT = WriteSpec.of("Rows.insert", ROW_KEY);
  private static final WriteSpec RAISE_ALL = WriteSpec.of("Rows.raiseAll", ROW_KEY);

  private final Rows delegate;
  private final DecoratorCache cache;

  /** One process' decorator. */
  CachedRows(Rows delegate, TenantCache cache) {
    this.delegate = delegate;
    this.cache = DecoratorCache.of(cache, FIND, FIND_ALL, HANDLE, PUT, SET, INSERT, RAISE_ALL);
  }

  /** A handle, as catalogs give them out. */
  CacheEntry<Row> handle(long id) {
    return cache.entry(HANDLE, key -> key.number(id));
  }

  @Override
  public Optional<Row> find(long id) {
    return cache.readOptional(FIND, cache.key(FIND).number(id), () -> delegate.find(id));
  }

  @Override
  public Map<Long, Row> findAll(Collection<Long> ids) {
    var keys = cache.keys(FIND_ALL).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_ALL, keys, missing -> delegate.findAll(missing));
  }

  @Override
  public Row put(Row row) {
    return cache
        .write(PUT)
        .naming(keys -> keys.put(ROW_KEY).number(row.id()))
        .call(() -> delegate.put(row));
  }

  @Override
  public void set(long id, long version) {
    cache
        .write(SET)
        .naming(keys -> keys.evict(ROW_KEY).number(id))
        .run(() -> delegate.set(id, version));
  }

  @Override
  public Row insert(long version) {
    return cache
        .write(INSERT)
        .<Row>namingResult(
            (keys, row) ->
                keys.evict(ROW_KEY).part(KeyText.INTEGER, Path.of(row).<Long>then(it -> it.id())))
        .call(() -> delegate.insert(version));
  }

  @Override
  public int raiseAll() {
    return cache
        .write(RAISE_ALL)
        .naming(keys -> keys.evictResource("row"))
        .call(() -> delegate.raiseAll());
  }

  @Override
  public Row raise(long id) {
    return cache
        .write(SET)
        .naming(keys -> keys.evict(ROW_KEY).number(id))
        .call(() -> delegate.raise(id));
  }

  @Override
  public CompletableFuture<Integer> setLater(long id, long version) {
    return cache
        .write(SET)
        .naming(keys -> keys.evict(ROW_KEY).number(id))
        .callLater(() -> delegate.setLater(id, version));
  }
}
