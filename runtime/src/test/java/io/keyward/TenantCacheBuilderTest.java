package io.keyward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.keyward.jdbc.JdbcJournal;
import io.keyward.jdbc.JdbcTransactions;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class TenantCacheBuilderTest {

  /** Nothing listens there, and nothing needs to. */
  private final RedissonClient redisson = RedissonClients.forCache("redis://127.0.0.1:1");

  private final TenantCache.Builder builder = TenantCache.builder(redisson);

  @AfterEach
  void shutDown() {
    redisson.shutdown();
  }

  @Test
  void everySettingIsTakenAndNoIoIsDone() {
    TenantCache cache =
        builder
            .environment("prod")
            .meterRegistry(new io.micrometer.core.instrument.simple.SimpleMeterRegistry())
            .tenantResolver(Optional::empty)
            .operationTimeout(Duration.ofMillis(100))
            .holdTime(Duration.ofSeconds(10))
            .leaseTime(Duration.ofSeconds(5))
            .replicaLag(Duration.ofSeconds(1))
            .keyHashSecret(new byte[16], new byte[20])
            .transactionHook(JdbcTransactions.over(new JdbcDataSource()).hook())
            .onUnreachableWrite(OnUnreachableWrite.FAIL)
            .refreshExecutor(Runnable::run)
            .tenantTag(100)
            .allowInsecure("a network of its own")
            .build();
    assertThatCode(cache::close).doesNotThrowAnyException();
  }

  @Test
  void anEnvironmentHasNoColonBraceOrSpace() {
    for (String bad : List.of("", "a:b", "{a}", "a b", "é", "a\n", "x".repeat(65))) {
      assertThatIllegalArgumentException().isThrownBy(() -> builder.environment(bad));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.environment("global"))
        .withMessageContaining("global resources");
    assertThatCode(() -> builder.environment("eu-west.1_A")).doesNotThrowAnyException();
  }

  @Test
  void durationsArePositive() {
    for (Duration bad : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofNanos(1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> builder.operationTimeout(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> builder.holdTime(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> builder.leaseTime(bad));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> builder.replicaLag(Duration.ofDays(-1)));
    assertThatCode(() -> builder.replicaLag(Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void secretsTagsAndJustificationsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> builder.keyHashSecret(new byte[15]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.keyHashSecret(new byte[16], new byte[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.tenantTag(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.tenantTag(1_000_000));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.allowInsecure(" \n"));
  }

  @Test
  void aJournalServesOneCache() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:journal");
    JdbcJournal journal = JdbcJournal.over(source, it -> null);
    TenantCache cache = builder.journal(journal).build();
    assertThatIllegalStateException()
        .isThrownBy(() -> TenantCache.builder(redisson).journal(journal).build())
        .withMessageContaining("one for each");
    cache.close();
  }

  @Test
  void aRedisThatAnybodyCanReadIsRefusedUnlessJustified() {
    RedissonClient open = RedissonClients.forCache("redis://10.0.0.1:6379");
    try {
      assertThatIllegalStateException()
          .isThrownBy(() -> TenantCache.builder(open).build())
          .withMessageContaining("allowInsecure");
      TenantCache.builder(open).allowInsecure("a network of its own").build().close();
    } finally {
      open.shutdown();
    }
  }

  @Test
  void aDecoratorThatNeedsAnEnvironmentFailsToConstructWithoutOne() {
    WriteSpec spec =
        WriteSpec.of("Reports.save", KeyTemplate.start("app:").env(":").tenant("report"));
    try (TenantCache cache = builder.build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> DecoratorCache.of(cache, spec))
          .withMessageContaining("environment");
    }
    try (TenantCache cache = builder.environment("prod").build()) {
      assertThat(DecoratorCache.of(cache, spec)).isNotNull();
    }
  }

  @Test
  void aDecoratorWhoseKeysCouldBeTheCachesOwnOrGlobalFailsToConstruct() {
    KeyTemplate own = KeyTemplate.start("keyward:").tenant("gen").part(":");
    KeyTemplate byEnvironment = KeyTemplate.start("").env(":").tenant("gen").part(":");
    KeyTemplate shared = KeyTemplate.start("global:").tenant("user").part(":");
    try (TenantCache cache = builder.environment("keyward").build()) {
      for (KeyTemplate bad : List.of(own, byEnvironment, shared)) {
        WriteSpec spec = WriteSpec.of("Users.save", bad);
        assertThatIllegalStateException()
            .isThrownBy(() -> DecoratorCache.of(cache, spec))
            .withMessageContaining("Users.save")
            .withMessageContaining("another word");
      }
      KeyTemplate global = KeyTemplate.start("global:").global("country").part(":");
      assertThat(DecoratorCache.of(cache, WriteSpec.of("Countries.save", global))).isNotNull();
    }
  }
}
