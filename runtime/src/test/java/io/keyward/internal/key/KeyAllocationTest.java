package io.keyward.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.keyward.TenantId;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Each hit makes a key: what that costs is bounded, whatever else a hit costs. */
class KeyAllocationTest {

  private static final int CALLS = 20_000;
  private static final TenantId ACME = TenantId.of("acme");
  private static final KeyTemplate USER = KeyTemplate.start("tenant:").tenant("user").part(":");
  private static final KeyLayout LAYOUT = new KeyLayout(null, KeySecrets.none());

  private static KeyBuilder begin() {
    return KeyBuilder.start(USER, LAYOUT, ACME, KeyUse.READ);
  }

  @Test
  void aKeyOfANumberAllocatesLittle() {
    assertThat(bytesPerCall(i -> begin().number(i).finish())).isLessThan(400);
  }

  @Test
  void aKeyOfAUuidOrShortTextAllocatesLittle() {
    UUID id = new UUID(1, 2);
    KeyText<String> slug = KeyText.STRING.atMost(60);

    assertThat(bytesPerCall(i -> begin().part(KeyText.UUID, id).finish())).isLessThan(550);
    assertThat(bytesPerCall(i -> begin().part(slug, "a-short-slug").finish())).isLessThan(400);
  }

  @Test
  void aNumberItselfAllocatesNothing() {
    KeyTemplate many = USER;
    for (int i = 0; i < 9; i++) {
      many = many.part(".");
    }
    KeyTemplate ten = many;
    long one = bytesPerCall(i -> begin().number(7));
    long all =
        bytesPerCall(
            i -> {
              KeyBuilder key = KeyBuilder.start(ten, LAYOUT, ACME, KeyUse.READ);
              for (int part = 0; part < 10; part++) {
                key.number(7);
              }
              return key;
            });

    assertThat(all).isLessThanOrEqualTo(one + 8);
  }

  /** The most careful look that a JVM offers: what this thread allocated, interpreted or not. */
  private static long bytesPerCall(LongFunction<Object> call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Object last = null;
    for (int i = 0; i < CALLS; i++) {
      last = call.apply(i);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      last = call.apply(i);
    }
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(last).isNotNull();
    return (after - before) / CALLS;
  }
}
