package io.keyward.internal.engine;

import io.keyward.InvalidationJournal;
import io.keyward.OnUnreachableWrite;
import io.keyward.TenantResolver;
import io.keyward.TransactionHook;
import io.keyward.ValueCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;

/**
 * What a builder has checked and {@link DefaultTenantCache} is made from.
 *
 * @param environment null for none
 * @param tenantResolver null for {@code TenantContext} alone
 * @param valueCodec null for the Jackson that the application has
 * @param keyHashSecrets the one that reads use first; empty for none
 * @param transactionHook null where nobody tells of transactions
 * @param journal null for the one in memory alone
 * @param refreshExecutor null for the default pool
 * @param maxTenantTags 0 for no tenant tag
 * @param insecureJustification null where an open Redis is refused
 */
public record CacheSettings(
    RedissonClient redisson,
    @Nullable String environment,
    MeterRegistry meterRegistry,
    @Nullable TenantResolver tenantResolver,
    @Nullable ValueCodec valueCodec,
    Duration operationTimeout,
    Duration holdTime,
    Duration leaseTime,
    Duration replicaLag,
    List<byte[]> keyHashSecrets,
    @Nullable TransactionHook transactionHook,
    @Nullable InvalidationJournal journal,
    OnUnreachableWrite onUnreachableWrite,
    @Nullable Executor refreshExecutor,
    int maxTenantTags,
    @Nullable String insecureJustification) {

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "CacheSettings[environment="
        + environment
        + ", operationTimeout="
        + operationTimeout
        + "]";
  }
}
