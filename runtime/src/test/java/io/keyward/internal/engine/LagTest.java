package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Loads come from a replica that lags behind. */
class LagTest extends EngineTest {

  private static final Duration LAG = Duration.ofMinutes(10);
  private static final String ENTRY = "tenant:{acme}:product:42";

  @Test
  void aHoldOutlivesTheLagOfACommitWhoseProcessDies() throws IOException {
    AtomicLong life = new AtomicLong();
    MapProducts database = new MapProducts();
    Products delegate =
        new DelegatingProducts(database) {
          @Override
          public void delete(long id) throws IOException {
            super.delete(id);
            life.set(resp.pttl(ENTRY));
          }
        };
    try (Bench lagging =
        new Bench(
            redis,
            database,
            delegate,
            it -> it.operationTimeout(Duration.ofSeconds(5)).replicaLag(LAG))) {
      as(
          ACME,
          () -> {
            lagging.products.delete(42);
            return true;
          });
    }

    assertThat(life).hasValueGreaterThan(LAG.toMillis());
    assertThat(resp.pttl(ENTRY)).isBetween(1L, LAG.toMillis());
  }
}
