package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a journal of the application's own is given to keep, and what comes of its delivery. */
class KeptReleaseTest extends EngineTest {

  private static final String ENTRY = "tenant:{acme}:product:42";
  private static final Duration HOLD = Duration.ofMinutes(5);

  private static boolean deleted(Bench bench, long id) throws IOException {
    return as(
        ACME,
        () -> {
          bench.products.delete(id);
          return true;
        });
  }

  @Test
  void aSweepLeavesTheHoldOfAWriteThatBeganUnheldAndWhoseOutcomeIsNotKnown() throws IOException {
    KeepingJournal journal = new KeepingJournal();
    MapProducts database = new MapProducts();
    Products breaking =
        new DelegatingProducts(database) {
          @Override
          public void delete(long id) throws IOException {
            refuseScripts(false);
            if (id == 42) {
              throw new SocketException("Connection reset");
            }
          }
        };
    try (Bench keeping =
        new Bench(
            redis,
            database,
            breaking,
            it -> it.operationTimeout(Duration.ofSeconds(5)).holdTime(HOLD).journal(journal))) {
      deleted(keeping, 1); // first contact is made
      refuseScripts(true);
      assertThatThrownBy(() -> deleted(keeping, 42)).isInstanceOf(SocketException.class);
      assertThat(resp.pttl(ENTRY)).isPositive();
      assertThat(journal.kept).isNotEmpty();

      assertThat(journal.sweep().confirmed()).isNotEmpty();
    }

    assertThat(resp.pttl(ENTRY)).isGreaterThan(HOLD.dividedBy(2).toMillis());
  }
}
