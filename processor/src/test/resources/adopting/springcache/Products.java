package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import io.keyward.annotation.Uncached;
import java.math.BigDecimal;
import java.util.List;

public interface Products {

  @Cacheable(key = "tenant:{tenant_id}:product:{id}", ttl = "10m")
  Product find(long id);

  @ThroughCache
  default List<Product> search(Filter filter) {
    return filter.page() < 3 ? searchFirstPages(filter) : searchDeep(filter);
  }

  @Cacheable(key = "tenant:{tenant_id}:products:{filter.category}:{filter.page}", ttl = "1m")
  List<Product> searchFirstPages(Filter filter);

  @Uncached(reason = "deep pages are asked for once")
  List<Product> searchDeep(Filter filter);

  @CachePut(key = "tenant:{tenant_id}:product:{product.id}", ttl = "10m")
  @CacheEvict(key = "tenant:{tenant_id}:products:*")
  Product rename(Product product);

  @CacheEvict(key = "tenant:{tenant_id}:product:*")
  @CacheEvict(key = "tenant:{tenant_id}:products:*")
  void reprice(BigDecimal factor);
}
