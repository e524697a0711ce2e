package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries that only an eviction clears. */
@NullUnmarked // what lambdas return is past the checker
class EternalTest extends EngineTest {

  private static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("first");
  private static final ReadSpec<String> FIRST =
      ReadSpec.eternal("Firsts.first", KEY, ValueType.of(String.class), 1).absentEternal();
  private static final ReadSpec<String> FOR_A_MINUTE =
      ReadSpec.of("Firsts.forAMinute", KEY, ValueType.of(String.class), 1, Duration.ofMinutes(1));
  private static final WriteSpec SET = WriteSpec.of("Firsts.set", KEY);
  private static final WriteSpec PUT =
      WriteSpec.of("Firsts.put", KEY).putsEternal(ValueType.of(String.class), 1);

  private final AtomicInteger loads = new AtomicInteger();
  private DecoratorCache cache;
  private String row;

  @BeforeEach
  void open() {
    cache = DecoratorCache.of(bench.cache, FIRST, FOR_A_MINUTE, SET, PUT);
  }

  @AfterEach
  void forget() {
    resp.call("FLUSHALL"); // these have no TTL
  }

  private String first() {
    return read(FIRST);
  }

  private String read(ReadSpec<String> spec) {
    bench.calls.add(1);
    return as(
        ACME,
        () ->
            cache.read(
                spec,
                cache.key(spec),
                () -> {
                  loads.incrementAndGet();
                  return row;
                }));
  }

  private void set(String value) {
    as(
        ACME,
        () ->
            cache
                .write(SET)
                .naming(keys -> keys.evict(KEY))
                .call(
                    () -> {
                      row = value;
                      return value;
                    }));
  }

  @Test
  void thatThereIsNoneAndWhatThereIsStayUntilTheyAreEvicted() {
    assertThat(first()).isNull();
    assertThat(first()).isNull();
    assertThat(loads).hasValue(1);
    assertThat(resp.call("PTTL", "tenant:{acme}:first")).isEqualTo(-1L);

    set("there");
    assertThat(first()).isEqualTo("there");
    assertThat(first()).isEqualTo("there");
    assertThat(loads).hasValue(2);
    assertThat(resp.call("PTTL", "tenant:{acme}:first")).isEqualTo(-1L);
  }

  @Test
  void whatIsPutStaysThoughItsGenerationsWereMadeForLessThanThat() {
    read(FOR_A_MINUTE);

    as(ACME, () -> cache.write(PUT).naming(keys -> keys.put(KEY)).call(() -> "put"));

    assertThat(List.of("tenant:{acme}:first", "keyward:{acme}:gen", "keyward:{acme}:gen:first"))
        .allSatisfy(key -> assertThat(resp.pttl(key)).isEqualTo(-1));
    assertThat(first()).isEqualTo("put");
    assertThat(loads).hasValue(1);
  }
}
