package io.keyward.quickstart;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.quickstart.shop.CachedCountryRepository;
import io.keyward.quickstart.shop.CachedProductRepository;
import io.keyward.quickstart.shop.CountryRepository;
import io.keyward.quickstart.shop.JdbcCountryRepository;
import io.keyward.quickstart.shop.JdbcProductRepository;
import io.keyward.quickstart.shop.ProductRepository;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.redisson.api.RedissonClient;

/** The application: two cached repositories over one database and one Redis. */
record Shop(
    ProductRepository products,
    CountryRepository countries,
    TenantCache cache,
    RedissonClient redisson)
    implements AutoCloseable {

  /** Wires it by hand; a container's factory methods would say the same. */
  static Shop open(String redisUrl, DataSource dataSource, MeterRegistry meters) {
    RedissonClient redisson = RedissonClients.forCache(redisUrl);
    TenantCache cache = TenantCache.builder(redisson).meterRegistry(meters).build();

    ProductRepository products =
        new CachedProductRepository(new JdbcProductRepository(dataSource), cache);
    CountryRepository countries =
        new CachedCountryRepository(new JdbcCountryRepository(dataSource), cache);

    return new Shop(products, countries, cache, redisson);
  }

  @Override
  public void close() {
    cache.close();
    redisson.shutdown();
  }
}
