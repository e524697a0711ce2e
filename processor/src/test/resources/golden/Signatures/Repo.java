package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import io.keyward.annotation.Uncached;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

@Uncached(
    reason = "they are no reads of one entry",
    methods = {"swap", "count", "raw", "inner", "old*", "close", "spread"})
public interface Repo<T extends Comparable<? super T>, X extends Exception> extends Closeable {

  @Cacheable(key = "tenant:{tenant_id}:name:{id}", ttl = "1m")
  String name(final long id) throws X, IOException, TimeoutException;

  @ThroughCache
  default String mustName(long id) throws X, IOException, TimeoutException {
    return name(id);
  }

  @CacheEvict(key = "tenant:{tenant_id}:name:{id}")
  <N extends Number & Comparable<? super N>, L extends List<? extends N>> Map<N, ? super L> rename(
      long id, L list) throws X;

  <S extends T, E extends Throwable> S swap(S entity) throws E;

  <E extends Enum<E>> EnumMap<E, Integer> count(Class<E> type);

  @SuppressWarnings("rawtypes")
  List raw(Map<String, Class> types);

  Inner<String>.Deep<Long> inner(Map.Entry<? extends Map<?, ?>, int[]> entry);

  /** Gone soon. */
  @Deprecated
  default Old oldName() {
    return new Old();
  }

  @SuppressWarnings("deprecation")
  Old oldType(Old old);

  @SuppressWarnings("unchecked")
  void spread(T... values);

  /** A class in an interface. */
  class Inner<A> {
    /** A class in that. */
    public class Deep<B> {}
  }

  /** A thing of the past. */
  @Deprecated
  class Old {}
}
