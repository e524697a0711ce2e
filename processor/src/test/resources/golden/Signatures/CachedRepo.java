package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Repo} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code name} reads {@code tenant:{tenant_id}:name:{id}}, kept 1 minute
 *   <li>{@code mustName} is not overridden, so that what it calls is cached
 *   <li>{@code rename} evicts {@code tenant:{tenant_id}:name:{id}}
 *   <li>{@code swap}, {@code count}, {@code raw}, {@code inner}, {@code oldName}, {@code oldType},
 *       {@code spread} and {@code close} are not cached: they are no reads of one entry
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedRepo<T extends Comparable<? super T>, X extends Exception> implements Repo<T, X> {
  private static final KeyTemplate NAME_KEY = KeyTemplate.start("tenant:").tenant("name").part(":");

  private static final ReadSpec<String> NAME = ReadSpec.of(
      "Repo.name",
      NAME_KEY,
      ValueType.of(String.class),
      0xd6e17483701efe76L,
      Duration.ofMinutes(1));

  private static final WriteSpec RENAME = WriteSpec.of("Repo.rename", NAME_KEY);

  private final Repo<T, X> delegate;

  private final DecoratorCache cache;

  public CachedRepo(Repo<T, X> delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, NAME, RENAME);
  }

  @Override
  public String name(long id) throws X, IOException, TimeoutException {
    var key = cache.key(NAME).number(id);
    return cache.read(NAME, key, () -> delegate.name(id));
  }

  @Override
  public <N extends Number & Comparable<? super N>, L extends List<? extends N>> Map<N, ? super L> rename(
      long id, L list) throws X {
    return cache.write(RENAME)
        .naming(keys -> keys.evict(NAME_KEY).number(id))
        .<Map<N, ? super L>>call(() -> delegate.rename(id, list));
  }

  @Override
  public <S extends T, E extends Throwable> S swap(S entity) throws E {
    return delegate.swap(entity);
  }

  @Override
  public <E extends Enum<E>> EnumMap<E, Integer> count(Class<E> type) {
    return delegate.count(type);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List raw(Map<String, Class> types) {
    return delegate.raw(types);
  }

  @Override
  public Repo.Inner<String>.Deep<Long> inner(Map.Entry<? extends Map<?, ?>, int[]> entry) {
    return delegate.inner(entry);
  }

  @Override
  @SuppressWarnings("deprecation")
  public Repo.Old oldName() {
    return delegate.oldName();
  }

  @Override
  @SuppressWarnings("deprecation")
  public Repo.Old oldType(Repo.Old old) {
    return delegate.oldType(old);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void spread(T... values) {
    delegate.spread(values);
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }
}
