package io.keyward.quickstart;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.quickstart.shop.Category;
import io.keyward.quickstart.shop.Country;
import io.keyward.quickstart.shop.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Calls the shop on behalf of tenants, measures each call, and counts those that are cached. */
final class Customer {

  private final Shop shop;
  private final DistantDataSource database;
  private final SortedMap<String, Integer> calls = new TreeMap<>();

  Customer(Shop shop, DistantDataSource database) {
    this.shop = shop;
    this.database = database;
  }

  /** How often each cached method has been called so far, by its name. */
  SortedMap<String, Integer> calls() {
    return new TreeMap<>(calls);
  }

  Answer<Optional<Product>> find(TenantId tenant, long productId) {
    count("ProductRepository.findById");
    return as(tenant, () -> shop.products().findById(productId));
  }

  Answer<List<Product>> list(TenantId tenant, Category category) {
    count("ProductRepository.findByCategory");
    return as(tenant, () -> shop.products().findByCategory(category));
  }

  Answer<List<Product>> search(TenantId tenant, String text) {
    return as(tenant, () -> shop.products().search(text));
  }

  Answer<Boolean> changePrice(TenantId tenant, long productId, String price) {
    return as(tenant, () -> shop.products().changePrice(productId, new BigDecimal(price)));
  }

  Answer<Integer> raisePrices(TenantId tenant, Category category, int percent) {
    return as(tenant, () -> shop.products().raisePrices(category, percent));
  }

  /** Global entries ask for no tenant. */
  Answer<Optional<Country>> country(String code) {
    count("CountryRepository.findByCode");
    return timed(() -> shop.countries().findByCode(code));
  }

  Answer<Boolean> renameCountry(String code, String name) {
    return timed(() -> shop.countries().rename(code, name));
  }

  private void count(String method) {
    calls.merge(method, 1, Integer::sum);
  }

  private <T> Answer<T> as(TenantId tenant, Supplier<T> call) {
    return TenantContext.call(tenant, () -> timed(call));
  }

  private <T> Answer<T> timed(Supplier<T> call) {
    int before = database.trips();
    long start = System.nanoTime();
    T value = call.get();
    return new Answer<>(value, database.trips() - before, System.nanoTime() - start);
  }
}
