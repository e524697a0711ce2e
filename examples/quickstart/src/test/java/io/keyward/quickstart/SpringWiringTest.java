package io.keyward.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.quickstart.shop.CachedProductRepository;
import io.keyward.quickstart.shop.Product;
import io.keyward.quickstart.shop.ProductRepository;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SpringWiringTest {

  @Test
  void springInjectsTheDecoratorAndItCaches() throws Exception {
    var database = new DistantDataSource("spring");
    try (RedisProcess redis = RedisProcess.start();
        var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", Map.of("redis.url", redis.url())));
      context.registerBean(DataSource.class, () -> database);
      context.register(CacheConfiguration.class);
      context.refresh();

      ProductRepository products = context.getBean(ProductRepository.class);

      assertThat(products).isInstanceOf(CachedProductRepository.class);
      assertThat(tripsOfAHit(products, database)).isZero();
    }
  }

  /** The first calls of a cold JVM may find Redis too slow: calls until one is a hit. */
  private static int tripsOfAHit(ProductRepository products, DistantDataSource database) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    int trips;
    do {
      int before = database.trips();
      Optional<Product> product =
          TenantContext.call(TenantId.of("acme"), () -> products.findById(1));
      assertThat(product).map(Product::name).contains("Espresso machine");
      trips = database.trips() - before;
    } while (trips > 0 && System.nanoTime() < deadline);
    return trips;
  }
}
