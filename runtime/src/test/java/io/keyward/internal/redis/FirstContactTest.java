package io.keyward.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FirstContactTest {

  private final AtomicInteger probes = new AtomicInteger();
  private final CompletableFuture<Void> answer = new CompletableFuture<>();
  private final FirstContact contact =
      new FirstContact(
          () -> {
            probes.incrementAndGet();
            return answer;
          },
          Duration.ofSeconds(5).toNanos());

  @Test
  void begunEarlyItServesTheFirstCommand() throws Exception {
    contact.begin();
    contact.begin();
    CompletableFuture<String> reply = command();
    assertThat(reply).isNotDone();

    answer.complete(null);

    assertThat(reply.get(5, TimeUnit.SECONDS)).isEqualTo("reply");
    contact.begin();
    assertThat(command()).isCompletedWithValue("reply");
    assertThat(probes).hasValue(1);
  }

  private CompletableFuture<String> command() {
    return contact.then(() -> CompletableFuture.completedFuture("reply")).toCompletableFuture();
  }
}
