package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.internal.engine.FaultyCodec.Fault;
import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked // what lambdas return is past the checker
class FaultyCodecTest {

  private static final int PAST_THE_ROUND_TRIPS = 9;

  private final FaultyCodec codec = new FaultyCodec();
  private RedisServer redis;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    redis = RedisServer.running();
    bench =
        new Bench(
            redis,
            new MapProducts(),
            it -> it.valueCodec(codec).operationTimeout(Duration.ofSeconds(5)));
    for (int id = 1; id <= PAST_THE_ROUND_TRIPS; id++) {
      Product product = new Product(id, "anvil " + id, List.of());
      as(ACME, () -> bench.database.save(product));
      as(ACME, () -> bench.products.find(product.id()));
    }
  }

  @AfterEach
  void close() {
    bench.close();
    redis.close();
  }

  private void evict(long id) throws IOException {
    Product row = as(ACME, () -> bench.database.peek(id));
    as(ACME, () -> bench.products.save(row));
  }

  @ParameterizedTest
  @EnumSource(names = {"GIVES_NULL", "ASSERTION"})
  void aValueThatCannotBeReadIsAMiss(Fault fault) throws IOException {
    codec.decoding = fault;
    assertThat(as(ACME, () -> bench.products.find(9)).name()).isEqualTo("anvil 9");
    as(ACME, () -> bench.database.save(new Product(7, "anvil", List.of())));
    assertThat(as(ACME, () -> bench.products.search("anvil"))).isPresent();
    assertThat(as(ACME, () -> bench.products.search("anvil"))).isPresent();

    assertThat(bench.hits()).isZero();
    assertThat(bench.sum("keyward.errors", "operation", "read")).isPositive();
    bench.assertCounted(PAST_THE_ROUND_TRIPS + 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIVES_NULL", "ASSERTION"})
  void aValueThatCannotBeWrittenIsReturnedAndNotStored(Fault fault) throws IOException {
    codec.encoding = fault;
    evict(9);
    assertThat(as(ACME, () -> bench.products.find(9)).name()).isEqualTo("anvil 9");
    try (Resp resp = redis.connect()) {
      assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:9"); // no lease is left
    }
    assertThat(bench.errors("fill", "encode")).isEqualTo(1);
    assertThat(bench.errors("put", "encode")).isEqualTo(1);
    bench.assertCounted(PAST_THE_ROUND_TRIPS + 1);
  }

  @Test
  void aWriteIsReleasedEvenIfTheMachineFailsWhileItsValueIsEncoded() throws IOException {
    as(ACME, () -> bench.products.search("renamed"));
    codec.encoding = Fault.OUT_OF_MEMORY;
    Product renamed = new Product(9, "renamed", List.of());
    assertThatThrownBy(() -> as(ACME, () -> bench.products.save(renamed)))
        .isInstanceOf(OutOfMemoryError.class);

    codec.encoding = Fault.NONE;
    double bypasses = bench.bypasses();
    assertThat(as(ACME, () -> bench.products.find(9)).name()).isEqualTo("renamed");
    assertThat(as(ACME, () -> bench.products.search("renamed"))).isEqualTo(Optional.of(renamed));
    assertThat(bench.bypasses()).isEqualTo(bypasses);
  }
}
