package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tenant a delegate sees where an entry of nobody's is refreshed. */
@NullUnmarked // what is made before each test is past the checker
class GlobalRefreshTest extends EngineTest {

  private static final ReadSpec<String> RATE =
      ReadSpec.of(
              "Rates.rate",
              KeyTemplate.start("global:").global("rate").part(":"),
              ValueType.of(String.class),
              1,
              Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));

  private final Queue<Runnable> refreshes = new ConcurrentLinkedQueue<>();
  private final List<Optional<TenantId>> seen = new ArrayList<>();
  private Bench queued;
  private DecoratorCache cache;

  @BeforeEach
  void open() {
    queued =
        new Bench(
            redis,
            new MapProducts(),
            it -> it.operationTimeout(Duration.ofSeconds(5)).refreshExecutor(refreshes::add));
    cache = DecoratorCache.of(queued.cache, RATE);
    rate();
  }

  @AfterEach
  void close() {
    queued.close();
  }

  private void rate() {
    queued.calls.add(1);
    cache.read(
        RATE,
        cache.key(RATE).number(1),
        () -> {
          seen.add(TenantContext.current());
          return "1.1";
        });
  }

  /** Until a refresh has been asked for by a call of {@code tenant}, or of nobody. */
  private Runnable refreshOf(TenantId tenant) {
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          if (tenant == null) {
            rate();
          } else {
            TenantContext.run(tenant, this::rate);
          }
          return !refreshes.isEmpty();
        });
    seen.clear();
    return refreshes.remove();
  }

  @Test
  void theDelegateSeesTheTenantOfTheCallInWhateverThreadItRuns() {
    awaitLoad(() -> TenantContext.run(GLOBEX, refreshOf(ACME)));
    assertThat(seen).containsExactly(Optional.of(ACME));

    awaitLoad(() -> refreshOf(ACME).run());
    assertThat(seen).containsExactly(Optional.of(ACME));
  }

  @Test
  void aCallOfNobodysIsNotRefreshedForSomebody() {
    Runnable refresh = refreshOf(null);
    TenantContext.run(GLOBEX, refresh);
    assertThat(seen).isEmpty();

    awaitLoad(() -> refreshOf(null).run());
    assertThat(seen).containsExactly(Optional.empty());
  }

  /** Redis may say that the value is too young yet. */
  private void awaitLoad(Runnable refresh) {
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          refresh.run();
          return !seen.isEmpty();
        });
  }
}
