package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.Uncached;
import java.util.List;
import java.util.Optional;

/** Names that generated code would like to have for itself. */
public interface Repo {

  record TenantCache(int size) {}

  record Map(int width) {}

  record Override(long id) {}

  record String(int chars) {}

  record Duration(Override it) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{key}:{cache}:{delegate}:{this_}", ttl = "1m")
  TenantCache a(long key, int cache, long delegate, int this_);

  @Cacheable(key = "tenant:{tenant_id}:b:{res}:{it}:{dollar}", ttl = "1m")
  Optional<String> b(@KeyPart("res") long result, short it, @KeyPart("dollar") int $);

  @Cacheable(key = "tenant:{tenant_id}:c:{keys}", ttl = "1m")
  List<Map> c(long keys);

  @CacheEvict(key = "tenant:{tenant_id}:a:{key}:{cache}:{delegate}:{this_}")
  void drop(long key, int cache, long delegate, int this_);

  @CacheEvict(key = "tenant:{tenant_id}:c:{it.it.id}")
  void drop(Duration it);

  @CacheEvict(key = "tenant:{tenant_id}:c:{keys.id}")
  @CacheEvict(key = "tenant:{tenant_id}:b:*")
  void drop(List<Override> keys, java.lang.String each);

  @Uncached(reason = "what does */ {@link this} say? <b>\\u002a/ $L & more</b>")
  java.util.Map<java.lang.String, Map> FIND_ALL(java.util.Map<java.lang.String, Map> USER_KEY);
}
