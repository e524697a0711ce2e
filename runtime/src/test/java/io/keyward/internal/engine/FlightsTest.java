package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which load a caller may join that has seen a lease. */
class FlightsTest {

  private static final long LEASE = 9;
  private static final long SHAPE = 7;
  private static final EntryKey ACMES = entry("acme");
  private static final EntryKey GLOBEXS = entry("globex");

  private final Flights flights = new Flights(Duration.ofSeconds(10));

  private static EntryKey entry(String tenant) {
    String slot = "{" + tenant + "}";
    return new EntryKey(
        "tenant:" + slot + ":user:42",
        List.of("keyward:" + slot + ":gen", "keyward:" + slot + ":gen:user"),
        slot);
  }

  private static Frame.Lease lease(long id, EntryKey entry) {
    byte[] text = entry.text().getBytes(StandardCharsets.US_ASCII);
    return new Frame.Lease(id, Stamps.of(1, 2), Slice.of(text), Slice.of(new byte[0]));
  }

  @Test
  void aLoadIsFoundByItsLeaseAndItsEntry() {
    Flight flight = flights.announce(LEASE, ACMES, SHAPE);

    assertThat(flights.find(lease(LEASE, ACMES), ACMES, SHAPE)).isSameAs(flight);
    assertThat(flights.find(lease(LEASE + 1, ACMES), ACMES, SHAPE)).isNull();
    assertThat(flights.find(lease(LEASE, GLOBEXS), GLOBEXS, SHAPE)).isNull();
    assertThat(flights.find(lease(LEASE, ACMES), ACMES, SHAPE + 1)).isNull();
    flights.end(flight);
    assertThat(flights.find(lease(LEASE, ACMES), ACMES, SHAPE)).isNull();
  }
}
