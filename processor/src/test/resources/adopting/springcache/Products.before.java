package shop;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;

public interface Products {

  @Cacheable(cacheNames = "product", key = "#id", unless = "#result == null")
  Product find(long id);

  @Cacheable(
      cacheNames = "products",
      key = "#filter.category + '-' + #filter.page",
      condition = "#filter.page < 3")
  List<Product> search(Filter filter);

  @CachePut(cacheNames = "product", key = "#product.id")
  Product rename(Product product);

  @CacheEvict(
      cacheNames = {"product", "products"},
      allEntries = true)
  void reprice(BigDecimal factor);
}
