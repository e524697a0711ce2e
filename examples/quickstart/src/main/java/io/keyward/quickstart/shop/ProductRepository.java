package io.keyward.quickstart.shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The catalogue of the current tenant. */
public interface ProductRepository {

  @Cacheable(key = "tenant:{tenant_id}:product:{product_id}", ttl = "10m", absentTtl = "30s")
  Optional<Product> findById(long productId);

  @Cacheable(key = "tenant:{tenant_id}:product-list:{category}", ttl = "5m")
  List<Product> findByCategory(Category category);

  @CacheEvict(key = "tenant:{tenant_id}:product:{product_id}") // one entry
  @CacheEvict(key = "tenant:{tenant_id}:product-list:*") // all lists of this tenant
  boolean changePrice(long productId, BigDecimal price);

  @CacheEvict(key = "tenant:{tenant_id}:product:*")
  @CacheEvict(key = "tenant:{tenant_id}:product-list:{category}")
  int raisePrices(Category category, int percent);

  @Uncached(reason = "free text: hardly two searches are alike")
  List<Product> search(String text);
}
