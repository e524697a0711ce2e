package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static io.keyward.internal.engine.RecordingBatches.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.Codecs;
import io.keyward.internal.engine.Products.Product;
import io.keyward.internal.key.EntryKey;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Futures that complete faster than the threads which end their calls can see to them. */
@NullUnmarked // what is made before each test is past the checker
class LaterQueueTest extends EngineTest {

  private static final Duration B = Duration.ofSeconds(2);
  private static final int THREADS = 8;
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final ReadSpec<Product> FIND =
      ReadSpec.of(
          "Queue.find", PRODUCT_KEY, ValueType.of(Product.class), 11, Duration.ofMinutes(10));
  private static final WriteSpec SAVE = WriteSpec.of("Queue.save", PRODUCT_KEY);

  private final SlowCodec codec = new SlowCodec();
  private Bench slow;
  private DecoratorCache cache;

  /** Takes its time to write products of negative ids. */
  private static final class SlowCodec implements ValueCodec {

    private final ValueCodec codec = Codecs.fromClassPath();
    final CountDownLatch go = new CountDownLatch(1);
    final AtomicInteger waiting = new AtomicInteger();

    @Override
    public String id() {
      return "slow";
    }

    @Override
    public <T> Coder<T> coder(Type declared) {
      Coder<T> coder = codec.coder(declared);
      return new Coder<>() {
        @Override
        public byte[] encode(T value) throws IOException {
          if (((Product) value).id() < 0) {
            waiting.incrementAndGet();
            RefreshFixture.await(go);
          }
          return coder.encode(value);
        }

        @Override
        public T decode(byte[] buffer, int offset, int length) throws IOException {
          return coder.decode(buffer, offset, length);
        }
      };
    }
  }

  @BeforeEach
  void open() {
    slow =
        new Bench(
            redis,
            new MapProducts(),
            it -> it.operationTimeout(B).leaseTime(Duration.ofMinutes(2)).valueCodec(codec));
    cache = DecoratorCache.of(slow.cache, FIND, SAVE);
    Await.until(
        Duration.ofSeconds(20),
        () -> {
          as(ACME, () -> find(99, CompletableFuture.completedFuture(product(99))));
          return slow.hits() > 0;
        });
  }

  @AfterEach
  void close() {
    slow.close();
  }

  private CompletableFuture<Product> find(long id, CompletableFuture<Product> answer) {
    var key = cache.key(FIND).number(id);
    slow.calls.add(1);
    return cache.readAsync(FIND, key, () -> answer);
  }

  @Test
  void whatHasWaitedForADeadlineAsksRedisForNothingMore() throws Exception {
    List<CompletableFuture<Product>> all = new ArrayList<>();
    List<CompletableFuture<Product>> answers = new ArrayList<>();
    for (int i = 1; i <= THREADS; i++) {
      long id = -i;
      answers.add(new CompletableFuture<>());
      all.add(as(ACME, () -> find(id, answers.get(answers.size() - 1))));
    }
    CompletableFuture<Product> read = new CompletableFuture<>();
    CompletableFuture<Product> found = as(ACME, () -> find(1, read));
    CompletableFuture<Integer> write = new CompletableFuture<>();
    CompletableFuture<Integer> saved =
        as(
            ACME,
            () ->
                cache
                    .write(SAVE)
                    .naming(keys -> keys.evict(PRODUCT_KEY).number(2))
                    .callLater(() -> write));
    for (int i = 1; i <= THREADS; i++) {
      answers.get(i - 1).complete(product(-i));
    }
    Await.until(Duration.ofSeconds(20), () -> codec.waiting.get() == THREADS);
    read.complete(product(1));
    write.complete(7);
    long since = System.nanoTime();
    Await.until(Duration.ofSeconds(20), () -> System.nanoTime() - since > B.toNanos());
    codec.go.countDown();

    assertThat(found.get(20, TimeUnit.SECONDS)).isEqualTo(product(1));
    assertThat(saved.get(20, TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(slow.errors("fill", "late")).isEqualTo(1);
    assertThat(slow.errors("release", "late")).isEqualTo(1);
    Await.until(Duration.ofSeconds(20), () -> slow.gauge("keyward.journal.pending") == 0);
    Await.until(Duration.ofSeconds(20), () -> !resp.keys().contains("tenant:{acme}:product:1"));
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:2");
    for (CompletableFuture<Product> each : all) {
      assertThat(each.get(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void loadsThatNeverEndAreForgottenWithTheirLeases() {
    Flights flights = new Flights(Duration.ofNanos(1));
    EntryKey entry = new EntryKey("tenant:{acme}:a:1", List.of("g1", "g2"), "{acme}");
    for (int i = 1; i <= 10_000; i++) {
      assertThat(flights.announceLater(i, entry, 1)).isNotNull();
    }
    assertThat(flights.size()).isLessThan(3_000);

    Flights living = new Flights(Duration.ofMinutes(1));
    for (int i = 1; i <= 10_000; i++) {
      assertThat(living.announceLater(i, entry, 1)).isNotNull();
    }
    assertThat(living.size()).isEqualTo(10_000);
  }
}
