package io.keyward.quickstart;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.quickstart.shop.CachedProductRepository;
import io.keyward.quickstart.shop.JdbcProductRepository;
import io.keyward.quickstart.shop.ProductRepository;
import javax.sql.DataSource;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The configuration that README.md shows. */
@Configuration
class CacheConfiguration {

  @Bean(destroyMethod = "shutdown")
  RedissonClient redisson(@Value("${redis.url}") String url) {
    return RedissonClients.forCache(url);
  }

  @Bean
  TenantCache tenantCache(RedissonClient redisson) {
    return TenantCache.builder(redisson).build();
  }

  @Bean
  JdbcProductRepository productTable(DataSource dataSource) {
    return new JdbcProductRepository(dataSource);
  }

  @Bean
  @Primary // what everybody gets who asks for a ProductRepository
  ProductRepository products(JdbcProductRepository productTable, TenantCache cache) {
    return new CachedProductRepository(productTable, cache);
  }
}
