package io.keyward.internal.engine;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The database of the tests: by tenant, with a count of its calls and a hook into its reads. */
final class MapProducts implements Products {

  final AtomicInteger reads = new AtomicInteger();
  volatile Runnable onRead = () -> {};
  private final Map<TenantId, Map<Long, Product>> products = new ConcurrentHashMap<>();
  private final AtomicInteger countryVersion = new AtomicInteger(1);

  private Map<Long, Product> mine() {
    return products.computeIfAbsent(
        TenantContext.current().orElseThrow(), tenant -> new ConcurrentHashMap<>());
  }

  /** The row as it is, uncounted. */
  Product peek(long id) {
    return Objects.requireNonNull(mine().get(id));
  }

  private void reading() {
    reads.incrementAndGet();
    onRead.run();
  }

  @Override
  public @Nullable Product find(long id) {
    Product found = mine().get(id);
    reading();
    return found;
  }

  @Override
  public @Nullable Product findFresh(long id) {
    return find(id);
  }

  @Override
  public Optional<Product> search(String name) throws IOException {
    Optional<Product> found =
        mine().values().stream().filter(product -> product.name().equals(name)).findAny();
    reading();
    return found;
  }

  @Override
  public List<String> tags(long id) {
    Product found = mine().get(id);
    reading();
    return found == null ? new ArrayList<>() : new ArrayList<>(found.tags());
  }

  @Override
  public Product save(Product product) throws IOException {
    mine().put(product.id(), product);
    return product;
  }

  @Override
  public void delete(long id) throws IOException {
    mine().remove(id);
  }

  @Override
  public int deleteAll() {
    int size = mine().size();
    mine().clear();
    return size;
  }

  @Override
  public String country(String code) {
    reading();
    return code + " v" + countryVersion;
  }

  @Override
  public void renameCountries() {
    countryVersion.incrementAndGet();
  }
}
